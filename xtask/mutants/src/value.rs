//! What a function might return instead.

use syn::{GenericArgument, PathArguments, ReturnType, Type};

/// Values of a type, as Rust writes them; an empty text for nothing at all.
pub fn values(output: &ReturnType) -> Vec<String> {
    match output {
        ReturnType::Default => vec![String::new()],
        ReturnType::Type(_, kind) => of(kind),
    }
}

fn of(kind: &Type) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    match kind {
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => texts(&["\"\"", "\"xyzzy\""]),
            Type::Slice(_) if reference.mutability.is_none() => texts(&["&[]"]),
            _ => Vec::new(),
        },
        Type::Tuple(tuple) if tuple.elems.is_empty() => texts(&["()"]),
        Type::Tuple(tuple) => {
            let all: Option<Vec<String>> =
                tuple.elems.iter().map(|kind| of(kind).into_iter().next()).collect();
            all.map(|all| vec![format!("({})", all.join(", "))]).unwrap_or_default()
        }
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Vec::new() };
            let inner = || match &last.arguments {
                PathArguments::AngleBracketed(list) => match list.args.first() {
                    Some(GenericArgument::Type(kind)) => of(kind),
                    _ => Vec::new(),
                },
                _ => Vec::new(),
            };
            match last.ident.to_string().as_str() {
                "bool" => texts(&["true", "false"]),
                "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" | "isize" => {
                    texts(&["0", "1"])
                }
                "f32" | "f64" => texts(&["0.0", "1.0"]),
                "String" => texts(&["String::new()", "\"xyzzy\".into()"]),
                "Vec" => texts(&["Vec::new()"]),
                "Option" => texts(&["None"])
                    .into_iter()
                    .chain(inner().into_iter().map(|value| format!("Some({value})")))
                    .collect(),
                "Result" => inner().into_iter().map(|value| format!("Ok({value})")).collect(),
                "Box" => inner().into_iter().map(|value| format!("Box::new({value})")).collect(),
                _ => texts(&["Default::default()"]),
            }
        }
        _ => Vec::new(),
    }
}
