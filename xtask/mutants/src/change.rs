//! Every small change of a file, all of them written into it, each behind a switch.

use crate::value::values;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, Attribute, BinOp, Block, Expr, ExprBinary, ImplItemFn, ItemFn, Meta, Signature, UnOp};

/// One change.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// Its switch.
    pub number: u32,
    /// In the file as it was, from 1.
    pub line: usize,
    /// What is changed into what, and in which function.
    pub what: String,
    /// The bytes of the changed file that are there for its sake alone.
    pub written: Vec<Range<usize>>,
}

/// The file with all changes but those that `leave` names, each behind its switch, and what they are. Numbers go on
/// from `first`.
///
/// # Errors
/// The file is no Rust.
pub fn change(
    source: &str,
    first: u32,
    leave: &dyn Fn(u32) -> bool,
) -> Result<(String, Vec<Mutant>), syn::Error> {
    let file = syn::parse_file(source)?;
    let mut visitor =
        Changes { source, next: first, function: String::new(), added: Vec::new(), found: Vec::new() };
    visitor.visit_file(&file);
    let Changes { mut added, found, .. } = visitor;
    let mut mutants: Vec<Mutant> = found;
    // Stable: what was added first at a place stays the outer one.
    added.sort_by_key(|piece| piece.at);
    let (mut out, mut from) = (String::with_capacity(source.len() * 3), 0);
    for piece in added {
        out.push_str(&source[from..piece.at]);
        from = piece.at;
        for (number, text) in piece.parts {
            if number.is_some_and(leave) {
                continue;
            }
            let start = out.len();
            out.push_str(&text);
            if let Some(mutant) =
                number.and_then(|number| mutants.iter_mut().find(|one| one.number == number))
            {
                mutant.written.push(start..out.len());
            }
        }
    }
    out.push_str(&source[from..]);
    mutants.retain(|mutant| !leave(mutant.number));
    Ok((out, mutants))
}

/// What is added to the file at one place: each part for the sake of one change, or of none alone.
struct Insertion {
    at: usize,
    parts: Vec<(Option<u32>, String)>,
}

struct Changes<'a> {
    source: &'a str,
    next: u32,
    function: String,
    added: Vec<Insertion>,
    found: Vec<Mutant>,
}

impl Changes<'_> {
    fn text(&self, node: &impl Spanned) -> &str {
        &self.source[node.span().byte_range()]
    }

    fn found(&mut self, node: &impl Spanned, what: String) -> u32 {
        let number = self.next;
        self.next += 1;
        let what = format!("{}: {what}", self.function);
        let line = node.span().start().line;
        self.found.push(Mutant { number, line, what, written: Vec::new() });
        number
    }

    /// An expression that one of these texts stands for where its switch is on.
    fn instead(&mut self, node: &Expr, texts: Vec<(String, String)>, inner: impl FnOnce(&mut Self)) {
        let Range { start, end } = node.span().byte_range();
        let mut parts = vec![(None, "(".to_owned())];
        for (what, text) in texts {
            let number = self.found(node, what);
            parts.push((Some(number), format!("if {} {{ {text} }} else ", switch(number))));
        }
        parts.push((None, "{ ".to_owned()));
        self.added.push(Insertion { at: start, parts });
        inner(self);
        self.added.push(Insertion { at: end, parts: vec![(None, " })".to_owned())] });
    }

    fn function(&mut self, signature: &Signature, body: &Block, inner: impl FnOnce(&mut Self)) {
        if signature.constness.is_some() {
            return;
        }
        let outer = std::mem::replace(&mut self.function, signature.ident.to_string());
        if !body.stmts.is_empty() {
            let mut parts = Vec::new();
            for value in values(&signature.output) {
                if self.text(body).trim_matches(['{', '}', ' ', '\n']) == value {
                    continue;
                }
                let number = self.found(
                    signature,
                    format!("returns {}", if value.is_empty() { "at once" } else { &value }),
                );
                parts.push((Some(number), format!(" if {} {{ return {value}; }}", switch(number))));
            }
            let at = body.brace_token.span.open().byte_range().end;
            self.added.push(Insertion { at, parts });
        }
        inner(self);
        self.function = outer;
    }
}

fn switch(number: u32) -> String {
    format!("crate::mutant_switch::on({number})")
}

/// What an operator may be taken for.
fn others(op: &BinOp) -> &'static [&'static str] {
    match op {
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::Lt(_) => &["<=", ">"],
        BinOp::Gt(_) => &[">=", "<"],
        BinOp::Le(_) => &["<", ">"],
        BinOp::Ge(_) => &[">", "<"],
        BinOp::Add(_) => &["-", "*"],
        BinOp::Sub(_) => &["+"],
        BinOp::Mul(_) => &["+"],
        BinOp::Div(_) => &["*"],
        BinOp::Rem(_) => &["/"],
        BinOp::BitAnd(_) => &["|"],
        BinOp::BitOr(_) => &["&"],
        BinOp::BitXor(_) => &["|"],
        BinOp::Shl(_) => &[">>"],
        BinOp::Shr(_) => &["<<"],
        BinOp::AddAssign(_) => &["-="],
        BinOp::SubAssign(_) => &["+="],
        BinOp::MulAssign(_) => &["+="],
        BinOp::BitAndAssign(_) => &["|="],
        BinOp::BitOrAssign(_) => &["&="],
        BinOp::BitXorAssign(_) => &["|="],
        _ => &[],
    }
}

/// Whether a condition binds names: such a part can't be moved.
fn binds(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(ExprBinary { left, right, .. }) => binds(left) || binds(right),
        Expr::Paren(inner) => binds(&inner.expr),
        _ => false,
    }
}

/// Whether an arm takes whatever comes; a name with a capital is a variant's, as `None` is.
fn takes_all(arm: &Arm) -> bool {
    let any = match &arm.pat {
        syn::Pat::Wild(_) => true,
        syn::Pat::Ident(one) => {
            one.subpat.is_none() && !one.ident.to_string().starts_with(char::is_uppercase)
        }
        _ => false,
    };
    any && arm.guard.is_none()
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|one| match &one.meta {
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        meta => meta.path().is_ident("test"),
    })
}

impl<'ast> Visit<'ast> for Changes<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Fn(one) => &one.attrs,
            syn::Item::Mod(one) => &one.attrs,
            syn::Item::Impl(one) => &one.attrs,
            // Their values are made when the program is built.
            syn::Item::Const(_) | syn::Item::Static(_) | syn::Item::Macro(_) => return,
            _ => return visit::visit_item(self, item),
        };
        if !is_for_tests(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, one: &'ast ItemFn) {
        self.function(&one.sig, &one.block, |this| visit::visit_block(this, &one.block));
    }

    fn visit_impl_item_fn(&mut self, one: &'ast ImplItemFn) {
        if !is_for_tests(&one.attrs) {
            self.function(&one.sig, &one.block, |this| visit::visit_block(this, &one.block));
        }
    }

    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}

    fn visit_type(&mut self, _: &'ast syn::Type) {}

    fn visit_pat(&mut self, _: &'ast syn::Pat) {}

    fn visit_generic_argument(&mut self, _: &'ast syn::GenericArgument) {}

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_expr_repeat(&mut self, one: &'ast syn::ExprRepeat) {
        self.visit_expr(&one.expr);
    }

    fn visit_expr_match(&mut self, one: &'ast syn::ExprMatch) {
        self.visit_expr(&one.expr);
        let last = one.arms.last().is_some_and(takes_all);
        for (index, arm) in one.arms.iter().enumerate() {
            let is_last = index + 1 == one.arms.len();
            match &arm.guard {
                Some((_, guard)) if !binds(guard) => {
                    let text = self.text(guard).to_owned();
                    let taken = ["true", "false"]
                        .map(|value| (format!("guard `{text}` is {value}"), value.to_owned()));
                    self.instead(guard, taken.into(), |this| this.visit_expr(guard));
                }
                Some((_, guard)) => self.visit_expr(guard),
                None if last && !is_last => {
                    let number =
                        self.found(&arm.pat, format!("without the arm `{}`", one_line(self.text(&arm.pat))));
                    let at = arm.pat.span().byte_range().end;
                    let text = format!(" if !{}", switch(number));
                    self.added.push(Insertion { at, parts: vec![(Some(number), text)] });
                }
                None => {}
            }
            self.visit_expr(&arm.body);
        }
    }

    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Binary(one) if !binds(expr) && !others(&one.op).is_empty() => {
                let (left, op, right) = (self.text(&*one.left), self.text(&one.op), self.text(&*one.right));
                let texts = others(&one.op).iter().map(|other| {
                    (
                        format!("`{op}` is `{other}` in `{}`", one_line(self.text(one))),
                        format!("({left}) {other} ({right})"),
                    )
                });
                let texts = texts.collect();
                self.instead(expr, texts, |this| visit::visit_expr(this, expr));
            }
            Expr::Unary(one)
                if matches!(one.op, UnOp::Not(_) | UnOp::Neg(_)) && !matches!(&*one.expr, Expr::Lit(_)) =>
            {
                let text = self.text(&*one.expr).to_owned();
                let what = format!("without the sign in `{}`", one_line(self.text(one)));
                self.instead(expr, vec![(what, text)], |this| visit::visit_expr(this, expr));
            }
            Expr::Macro(one) if one.mac.path.is_ident("matches") => {
                let text = self.text(one).to_owned();
                let what = format!("not `{}`", one_line(&text));
                self.instead(expr, vec![(what, format!("!{text}"))], |_| ());
            }
            Expr::Const(_) => {}
            _ => visit::visit_expr(self, expr),
        }
    }
}

fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(80).collect();
    if short.len() < line.len() { short + "…" } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whats(source: &str) -> Vec<String> {
        let (text, mutants) = change(source, 1, &|_| false).expect("Rust");
        syn::parse_file(&text).expect("still Rust");
        mutants.into_iter().map(|mutant| mutant.what).collect()
    }

    #[test]
    fn each_operator_value_arm_and_guard_is_changed_and_the_file_stays_rust() {
        let source = "fn f(a: u8, b: u8) -> bool { match a { 1 => a < b && !(b == 2), 2 if b > 1 => false, _ => true } }";
        let found = whats(source);
        assert_eq!(found.len(), 2 + 1 + 1 + 2 + 1 + 1 + 2 + 2, "{found:#?}");
        assert!(found.contains(&"f: `&&` is `||` in `a < b && !(b == 2)`".to_owned()), "{found:#?}");
        assert!(found.contains(&"f: without the arm `1`".to_owned()), "{found:#?}");
    }

    #[test]
    fn tests_constants_and_conditions_that_bind_names_stay() {
        let source = "const A: u8 = 1 + 2; #[cfg(test)] mod tests { fn f() -> bool { 1 == 2 } }
            fn g(a: Option<u8>) { if let Some(b) = a && b == A { drop(b) } }";
        assert_eq!(whats(source), ["g: returns at once", "g: `==` is `!=` in `b == A`"]);
    }

    #[test]
    fn an_arm_stays_where_none_would_take_its_place() {
        assert_eq!(
            whats("fn f(a: Option<()>) { match a { Some(()) => {} None => {} } }"),
            ["f: returns at once"]
        );
    }

    #[test]
    fn what_is_left_out_leaves_nothing_in_the_file() {
        let source = "fn f(a: u8) -> bool { a == 1 }";
        let (text, mutants) = change(source, 1, &|number| number < 3).expect("Rust");
        assert_eq!(mutants.len(), 1);
        assert!(!text.contains("on(1)") && !text.contains("on(2)") && text.contains("on(3)"));
    }
}
