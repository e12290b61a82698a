//! Who made an article: people and the parts they had in it.

use core::fmt;

use super::span::Span;

/// A person or an organisation named in a byline, dateline or caption.
///
/// ```
/// use baokan::model::people::Role;
/// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远）6月 9日，全市设点127\n个，比去年多5个。");
/// let person = issue.articles[0].people()[0];
/// assert_eq!((person.name.as_str(), person.role), ("文静远", Some(Role::Reporter)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Person {
    /// The name without the spaces that the page sets inside short names (`张 三` is `张三`).
    pub name: String,
    /// What the person did, where the page says so.
    pub role: Option<Role>,
}

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $word:literal;)*) => {
        /// The part that somebody had in an article.
        ///
        /// ```
        /// use baokan::model::people::Role;
        /// let issue = baokan::parse_issue("夏粮收购开秤\n本报讯（记者 文静远 通讯员 骆闻笛）全市设点127\n个。");
        /// let roles: Vec<_> = issue.articles[0].people().iter().map(|p| p.role).collect();
        /// assert_eq!(roles, [Some(Role::Reporter), Some(Role::Correspondent)]);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
        #[non_exhaustive]
        pub enum Role { $($(#[doc = $doc])+ $name,)* }

        impl Role {
            /// Every role there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The role's name, such as `reporter`.
            ///
            /// ```
            /// assert_eq!(baokan::model::people::Role::Correspondent.as_str(), "correspondent");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// The word that a page commonly has for it, such as `记者`.
            ///
            /// ```
            /// assert_eq!(baokan::model::people::Role::Correspondent.word(), "通讯员");
            /// ```
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }
        }

        impl fmt::Display for Role {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}
roles! {
    /// 记者 of any rank or desk.
    Reporter = "reporter", "记者";
    /// 通讯员: a contributor from outside the paper.
    Correspondent = "correspondent", "通讯员";
    /// 实习生, 见习记者: learning the trade.
    Intern = "intern", "实习生";
    /// 摄, 摄影, 图, 供图: made or supplied the picture.
    Photographer = "photographer", "摄影";
    /// 文, 撰文, 作者: wrote the words; 文/图, made the picture as well.
    Author = "author", "撰文";
    /// 评论员.
    Commentator = "commentator", "评论员";
    /// 编辑, 责编, 整理.
    Editor = "editor", "整理";
    /// 编译, 翻译.
    Translator = "translator", "编译";
    /// 策划, 统筹.
    Planner = "planner", "策划";
    /// 绘, 漫画, 制图.
    Illustrator = "illustrator", "漫画";
}

/// 署名: a line, or the end of a paragraph, that says who wrote the article.
///
/// ```
/// let issue = baokan::parse_issue("夏粮收购开秤\n　　各地早部署，抓好落实。\n　　本报记者　骆闻笛　文/图");
/// let byline = &issue.articles[0].bylines[0];
/// assert_eq!(byline.people[0].name, "骆闻笛");
/// ```
#[derive(Clone, Debug, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Byline {
    /// The text as printed, lines joined.
    pub text: String,
    /// Where it stands in the source, in reading order.
    pub spans: Vec<Span>,
    /// Who is named, in the order printed.
    pub people: Vec<Person>,
}

/// Writes the role's common word and the name: `记者 王小明`.
impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = self.role {
            write!(f, "{} ", role.word())?;
        }
        f.write_str(&self.name)
    }
}

/// Writes the text as printed.
impl fmt::Display for Byline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
