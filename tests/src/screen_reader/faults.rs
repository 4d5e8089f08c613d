//! What would keep somebody who listens from using a page.

use super::{DOCUMENT, Node, State};

/// What is used or looked at: nothing of this makes sense without a name.
const NAMED: [&str; 13] = [
    "button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "entry",
    "password text",
    "spin button",
    "slider",
    "link",
    "image",
    "heading",
    "table",
];

/// What stands at the head of a column.
const COLUMN: [&str; 2] = ["column header", "table column header"];

impl Node {
    /// What is wrong with it as a page, in sentences; nothing if nothing is.
    ///
    /// A page has one main part, one title and a navigation, or several with names of their own;
    /// whatever is used or looked at has a name; every table has column headers; and no two controls
    /// beside one another are called the same.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (what, found) in [
            ("main", self.with_role("main").len()),
            ("title", self.titles().len()),
        ] {
            if found != 1 {
                faults.push(format!("not one {what} but {found}"));
            }
        }
        faults.extend(self.lost_ways());
        for node in self.all() {
            faults.extend(node.own_fault());
            faults.extend(node.twins());
        }
        faults
    }

    /// Who listens goes from one navigation to the next by their names.
    fn lost_ways(&self) -> Option<String> {
        let ways = self.with_role("navigation");
        let mut names: Vec<&str> = ways.iter().map(|node| node.name()).collect();
        names.sort_unstable();
        names.dedup();
        match ways.len() {
            0 => Some("no navigation".to_owned()),
            1 => None,
            all if names.len() == all && !names.contains(&"") => None,
            all => Some(format!("{all} navigations are called {names:?}")),
        }
    }

    fn own_fault(&self) -> Option<String> {
        let role = self.role();
        let needs_name = NAMED.contains(&role) || self.is(State::Focusable) && role != DOCUMENT;
        if self.name().is_empty() && needs_name {
            return Some(format!("a {role} without a name:\n{self}"));
        }
        let has_columns = || self.all().iter().any(|node| COLUMN.contains(&node.role()));
        (role == "table" && !has_columns())
            .then(|| format!("the table «{}» has no column headers", self.name()))
    }

    /// Two buttons of one name that lie side by side cannot be told apart.
    fn twins(&self) -> Vec<String> {
        let mut names: Vec<&str> = self.children().iter().filter_map(Self::button).collect();
        names.sort_unstable();
        let twins = names.windows(2).filter_map(|pair| match pair {
            [one, other] if one == other => Some(*one),
            _ => None,
        });
        twins
            .map(|name| format!("two buttons beside one another are called «{name}»"))
            .collect()
    }

    fn button(&self) -> Option<&str> {
        (self.role() == "button").then(|| self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::node;
    use super::*;

    fn page(rest: Vec<Node>) -> Node {
        let landmark = |which: &str, inside| node("landmark", "", &[("xml-roles", which)], inside);
        let mut main = vec![node("heading", "Tips", &[("level", "1")], Vec::new())];
        main.extend(rest);
        let parts = vec![landmark("navigation", Vec::new()), landmark("main", main)];
        node(DOCUMENT, "", &[], parts)
    }

    fn faults(rest: Vec<Node>) -> String {
        page(rest).faults().join("; ")
    }

    #[test]
    fn a_sound_page_has_none() {
        let head = node("column header", "", &[], Vec::new());
        let rows = vec![node("table row", "", &[], vec![head])];
        let sound = vec![
            node("image", "Week 47", &[], Vec::new()),
            node("button", "Next", &[], Vec::new()),
            node("table", "By platform", &[], rows),
        ];
        assert_eq!(faults(sound), "");
    }

    #[test]
    fn a_page_has_one_of_each() {
        let second = node("heading", "More", &[("level", "1")], Vec::new());
        assert_eq!(faults(vec![second]), "not one title but 2");
        let empty = node(DOCUMENT, "", &[], Vec::new());
        assert_eq!(empty.faults().len(), 3);
    }

    #[test]
    fn several_navigations_have_names_of_their_own() {
        let landmark = |name| node("landmark", name, &[("xml-roles", "navigation")], Vec::new());
        assert_eq!(
            faults(vec![landmark("Steps")]),
            "2 navigations are called [\"\", \"Steps\"]"
        );
        let page = page(vec![
            landmark("Steps"),
            landmark("Pages"),
            landmark("Pages"),
        ]);
        let told = |page: &Node| page.faults().join("; ");
        assert_eq!(
            told(&page),
            "4 navigations are called [\"\", \"Pages\", \"Steps\"]"
        );
        let parts = vec![
            landmark("Pages"),
            node(
                "landmark",
                "",
                &[("xml-roles", "main")],
                vec![
                    node("heading", "Review", &[("level", "1")], Vec::new()),
                    landmark("Steps"),
                ],
            ),
        ];
        let page = node(DOCUMENT, "", &[], parts);
        assert_eq!(told(&page), "");
    }

    #[test]
    fn what_is_used_or_looked_at_has_a_name() {
        for role in ["image", "slider", "entry"] {
            let found = faults(vec![node(role, "", &[], Vec::new())]);
            assert!(found.starts_with(&format!("a {role} without a name")));
        }
        let mut reachable = node("section", "", &[], Vec::new());
        assert_eq!(faults(vec![reachable.clone()]), "");
        reachable.set(State::Focusable);
        assert!(faults(vec![reachable]).starts_with("a section without a name"));
    }

    #[test]
    fn a_table_has_column_headers() {
        let bare = node("table", "By platform", &[], Vec::new());
        let found = "the table «By platform» has no column headers";
        assert_eq!(faults(vec![bare]), found);
    }

    #[test]
    fn buttons_side_by_side_have_names_of_their_own() {
        let button = || node("button", "Save", &[], Vec::new());
        let found = "two buttons beside one another are called «Save»";
        assert_eq!(faults(vec![button(), button()]), found);
        // One in another group is told apart by the group's name.
        let group = node("panel", "TikTok", &[], vec![button()]);
        assert_eq!(faults(vec![button(), group]), "");
    }
}
