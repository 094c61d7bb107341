//! Turns: what is drawn step by step is drawn one step at a time, whoever asks, and after each the
//! browser lays out and paints it and answers the reader.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

/// In this time the browser shows what was drawn (milliseconds): two steps at once would take twice
/// as long.
const FRAME: u32 = 16;

/// What stands within what. The inner one is drawn to its end before the outer one goes on: what
/// follows would be seen to move.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    Page,
    Frame,
    Protocol,
    View,
    Section,
    Rows,
}

/// What is done when its turn comes, told how much longer than a frame the step before took
/// (milliseconds).
type Then = Box<dyn FnOnce(f64)>;

#[derive(Default)]
struct Queue {
    /// Who waits: since when (those who asked first have the lower number), and within what.
    waiting: Vec<(u32, Depth, Then)>,
    asked: u32,
    is_running: bool,
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
}

/// A place in the queue, which is given up when dropped.
pub(super) struct Turn(u32);

impl Drop for Turn {
    fn drop(&mut self) {
        let given_up = QUEUE.with_borrow_mut(|queue| {
            let at = queue
                .waiting
                .iter()
                .position(|(number, ..)| *number == self.0)?;
            Some(queue.waiting.swap_remove(at))
        });
        // Dropped only now: it may hold what asks for a turn.
        drop(given_up);
    }
}

/// Asks for a turn.
pub(super) fn ask(depth: Depth, then: impl FnOnce(f64) + 'static) -> Turn {
    let (number, starts) = QUEUE.with_borrow_mut(|queue| {
        queue.asked += 1;
        queue.waiting.push((queue.asked, depth, Box::new(then)));
        (queue.asked, !std::mem::replace(&mut queue.is_running, true))
    });
    if starts {
        spawn_local(run());
    }
    Turn(number)
}

/// Asks for a turn after a pause (milliseconds), without one at once: what waits further out must
/// not come before. Both are given up when what is returned is dropped.
pub(super) fn ask_after(pause: u32, depth: Depth, then: impl FnOnce(f64) + 'static) -> impl Sized {
    let turn = Rc::new(Cell::new(None));
    let asks = {
        let turn = Rc::clone(&turn);
        move || turn.set(Some(ask(depth, then)))
    };
    let timer = if pause == 0 {
        asks();
        None
    } else {
        Some(Timeout::new(pause, asks))
    };
    (timer, turn)
}

/// Whose turn it is: the innermost one's, and of those the one that asked first.
fn next() -> Option<Then> {
    QUEUE.with_borrow_mut(|queue| {
        let order = |(_, (number, depth, _)): &(usize, &(u32, Depth, Then))| {
            (*depth, std::cmp::Reverse(*number))
        };
        let next = queue
            .waiting
            .iter()
            .enumerate()
            .max_by_key(order)
            .map(|(at, _)| at);
        queue.is_running = next.is_some();
        next.map(|at| queue.waiting.swap_remove(at).2)
    })
}

/// Lets all have their turns, until nobody waits.
async fn run() {
    loop {
        let began = js_sys::Date::now();
        // What was asked for is drawn, and then shown.
        TimeoutFuture::new(0).await;
        TimeoutFuture::new(FRAME).await;
        let Some(then) = next() else { return };
        then(js_sys::Date::now() - began - f64::from(FRAME));
    }
}

/// How many parts are drawn at a time after a step of so many that took so much longer than a frame
/// (milliseconds).
pub(super) fn next_step(step: usize, longer: f64) -> usize {
    match longer {
        ..8.0 => step + step.div_ceil(2).max(1),
        ..24.0 => step.max(1),
        _ => (step / 2).max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_is_drawn_first_and_of_those_the_one_that_asked_first() {
        let drawn = Rc::new(RefCell::new(Vec::new()));
        let wait = |number, depth| {
            let drawn = Rc::clone(&drawn);
            let then: Then = Box::new(move |_| drawn.borrow_mut().push(number));
            QUEUE.with_borrow_mut(|queue| queue.waiting.push((number, depth, then)));
            Turn(number)
        };
        let all = [
            wait(1, Depth::Page),
            wait(2, Depth::Rows),
            wait(3, Depth::View),
            wait(4, Depth::Rows),
            wait(5, Depth::Rows),
        ];
        let [page, first, view, second, third] = all;
        drop(second);
        while let Some(then) = next() {
            then(0.0);
        }
        assert_eq!(*drawn.borrow(), [2, 5, 3, 1], "one gave up");
        drop((page, first, view, third));
    }

    #[test]
    fn what_is_drawn_fast_is_drawn_in_larger_steps() {
        assert_eq!([0, 1, 2, 6].map(|step| next_step(step, 0.0)), [1, 2, 3, 9]);
        assert_eq!([1, 6].map(|step| next_step(step, 12.0)), [1, 6]);
        assert_eq!([1, 6].map(|step| next_step(step, 80.0)), [1, 3]);
    }
}
