//! Headings under which people disagree: proposals, propositions, votes, reservations, remarks.

use super::headings::{
    HeadingRow,
    Place::{End, Start, Whole},
};
use super::row;
use crate::model::SectionKind as Kind;

/// The headings; they are looked up before the others.
pub const DISSENT: &[HeadingRow] = &[
    row(
        "ledamöternas förslag till beslut",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "ledamöternas förslag",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "förslag till beslut under sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "förslag till beslut på sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "förslag till beslut vid sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "s förslag till beslut på sammanträdet",
        (Kind::Proposals, End),
        "municipal boards",
    ),
    row("yrkanden", (Kind::Proposals, Whole), "goteborg § 198"),
    row("yrkande", (Kind::Proposals, Whole), "layouts 06"),
    row("tilläggsyrkande", (Kind::Proposals, Whole), "goteborg"),
    row(
        "förslag under sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "förslag på sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "framställda yrkanden",
        (Kind::Proposals, Whole),
        "municipal councils",
    ),
    row(
        "propositionsordning",
        (Kind::Propositions, Whole),
        "goteborg § 198",
    ),
    row(
        "propositioner",
        (Kind::Propositions, Whole),
        "municipal councils",
    ),
    row("proposition", (Kind::Propositions, Whole), "layouts 06"),
    row(
        "beslutsgång",
        (Kind::Propositions, Whole),
        "municipal boards",
    ),
    row("omröstning", (Kind::Votes, Whole), "goteborg § 371"),
    row("omröstningsresultat", (Kind::Votes, Whole), "alingsas"),
    row("votering", (Kind::Votes, Whole), "municipal councils"),
    row("omröstningslista", (Kind::Votes, Start), "layouts 05"),
    row(
        "reservation",
        (Kind::Reservations, Whole),
        "norrbotten § 41",
    ),
    row(
        "reservationer",
        (Kind::Reservations, Whole),
        "norrbotten § 28",
    ),
    row(
        "reservation mot beslutet",
        (Kind::Reservations, Whole),
        "municipal councils",
    ),
    row(
        "skriftlig reservation",
        (Kind::Reservations, Whole),
        "municipal councils",
    ),
    row("reservation från ", (Kind::Reservations, Start), "alingsas"),
    row(
        "protokollsanteckning",
        (Kind::Remarks, Whole),
        "goteborg § 202",
    ),
    row(
        "protokollsanteckningar",
        (Kind::Remarks, Whole),
        "goteborg § 202",
    ),
    row(
        "anteckning till protokollet",
        (Kind::Remarks, Whole),
        "alingsas",
    ),
    row(
        "anteckningar till protokollet",
        (Kind::Remarks, Whole),
        "alingsas",
    ),
    row("särskilt yttrande", (Kind::Remarks, Whole), "goteborg"),
    row(
        "särskilda yttranden",
        (Kind::Remarks, Whole),
        "municipal councils",
    ),
    row("jäv", (Kind::Remarks, Whole), "goteborg § 197"),
    row(
        "ändringsyrkande",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "ändringsyrkanden",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "tilläggsyrkanden",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "avslagsyrkande",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "förslag till beslut på sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "förslag till beslut under sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "yrkanden och förslag",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "beslutsordning",
        (Kind::Propositions, Whole),
        "municipal boards",
    ),
    row("voteringsordning", (Kind::Votes, Whole), "municipal boards"),
    row(
        "omröstningsordning",
        (Kind::Votes, Whole),
        "municipal boards",
    ),
    row(
        "omröstningsproposition",
        (Kind::Votes, Whole),
        "municipal boards",
    ),
    row(
        "reserverar sig",
        (Kind::Reservations, Whole),
        "municipal boards",
    ),
    row(
        "reservationer mot beslutet",
        (Kind::Reservations, Whole),
        "municipal boards",
    ),
    row(
        "skriftliga reservationer",
        (Kind::Reservations, Whole),
        "municipal boards",
    ),
    row(
        "deltar inte i beslutet",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row(
        "deltar ej i beslutet",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row(
        "deltar inte i handläggningen",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row("anteckning", (Kind::Remarks, Whole), "municipal boards"),
    row("anteckningar", (Kind::Remarks, Whole), "municipal boards"),
    row(
        "noteringar till protokollet",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row("röstförklaring", (Kind::Remarks, Whole), "municipal boards"),
    row(
        "röstförklaringar",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row(
        "förslag och yrkanden",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "yrkanden på sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "yrkanden under sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "yrkande på sammanträdet",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "ledamöternas yrkanden",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "framlagda yrkanden",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "framlagda förslag",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "återremissyrkande",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "förslag från ledamöter",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "yrkanden och förslag till beslut",
        (Kind::Proposals, Whole),
        "municipal boards",
    ),
    row(
        "yrkande från ",
        (Kind::Proposals, Start),
        "municipal boards",
    ),
    row("yrkande av ", (Kind::Proposals, Start), "municipal boards"),
    row(
        "tilläggsyrkande från ",
        (Kind::Proposals, Start),
        "municipal boards",
    ),
    row(
        "ändringsyrkande från ",
        (Kind::Proposals, Start),
        "municipal boards",
    ),
    row(
        "propositionsordningar",
        (Kind::Propositions, Whole),
        "municipal boards",
    ),
    row(
        "ordförandens proposition",
        (Kind::Propositions, Whole),
        "municipal boards",
    ),
    row(
        "proposition på yrkanden",
        (Kind::Propositions, Whole),
        "municipal boards",
    ),
    row("omröstningar", (Kind::Votes, Whole), "municipal boards"),
    row("voteringar", (Kind::Votes, Whole), "municipal boards"),
    row("huvudvotering", (Kind::Votes, Whole), "municipal boards"),
    row("huvudomröstning", (Kind::Votes, Whole), "municipal boards"),
    row(
        "resultat av omröstningen",
        (Kind::Votes, Whole),
        "municipal boards",
    ),
    row(
        "omröstningens resultat",
        (Kind::Votes, Whole),
        "municipal boards",
    ),
    row(
        "voteringsresultat",
        (Kind::Votes, Whole),
        "municipal boards",
    ),
    row("röstning", (Kind::Votes, Whole), "municipal boards"),
    row("voteringslista", (Kind::Votes, Start), "municipal boards"),
    row(
        "avvikande mening",
        (Kind::Reservations, Whole),
        "municipal boards",
    ),
    row(
        "avvikande åsikt",
        (Kind::Reservations, Whole),
        "municipal boards",
    ),
    row(
        "reservation av ",
        (Kind::Reservations, Start),
        "municipal boards",
    ),
    row(
        "särskilt uttalande",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row(
        "särskilda uttalanden",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row(
        "ersättaryttrande",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row(
        "ej deltagande i beslut",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row(
        "deltar inte i beslut",
        (Kind::Remarks, Whole),
        "municipal boards",
    ),
    row("deltar inte", (Kind::Remarks, Whole), "municipal boards"),
    row("anmälan om jäv", (Kind::Remarks, Whole), "municipal boards"),
    row("jävsanmälan", (Kind::Remarks, Whole), "municipal boards"),
    row("noteringar", (Kind::Remarks, Whole), "municipal boards"),
    row(
        "särskilt yttrande från ",
        (Kind::Remarks, Start),
        "municipal boards",
    ),
    row(
        "protokollsanteckning från ",
        (Kind::Remarks, Start),
        "municipal boards",
    ),
    row(
        "anteckning från ",
        (Kind::Remarks, Start),
        "municipal boards",
    ),
];
