mod archive;
use paragraf::query::{self, Filter, Index};
use std::time::Instant;
fn main() {
    for n in [21, 1000, 10_000] {
        let text = archive::archive(n);
        let t = Instant::now();
        let r = paragraf::open("a.txt", text.as_bytes()).unwrap();
        let open = t.elapsed();
        println!(
            "{n}: {} kB, {} items, {} persons {} payers notes {}, open {open:?}",
            text.len() / 1000,
            r.minutes.items.len(),
            0,
            r.minutes.items.iter().map(|i| i.funding.len()).sum::<usize>(),
            r.minutes.notes.len()
        );
        let t = Instant::now();
        let c = paragraf::clean::clean(&[]);
        let _ = c;
        let index = Index::new(&r.minutes);
        println!(" index {:?}", t.elapsed());
        for w in ["s", "sk", "ska", "skat", "skatt", "skatte", "skatteredx", "zz", "åvik 5", "\"det gäller\""] {
            let f = Filter { text: w.into(), ..Filter::default() };
            let t = Instant::now();
            let a = query::ask(&r.minutes, &index, &f);
            println!(
                "  {w}: {} {:?} people {} payers {}",
                a.cases.len(),
                t.elapsed(),
                a.facets.people.len(),
                a.facets.payers.len()
            );
        }
    }
}
