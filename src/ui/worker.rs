//! The app's side of the worker: starts it when the first file is opened, keeps it warm, gives it
//! up when it hangs and starts another when it breaks.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, MessageEvent, WorkerOptions, WorkerType};
use yew::Callback;

use super::browser;
use super::state::Action;
use crate::model::SourceKind;
use crate::wanted::Wanted;
use crate::worker::{Reply, Request};
use crate::{OpenError, Reading};

/// How long a page may be read without a word, in milliseconds.
const PATIENCE: u32 = 15_000;
/// How long a whole file may be read, in milliseconds.
const LIMIT: f64 = 180_000.0;
/// How many pages may break the reader before it gives the file up.
const MOST_BROKEN: usize = 5;
/// How often the reader hears how far it has come, in milliseconds.
const TELL_EVERY: f64 = 100.0;

/// A file that the worker reads or has read.
#[derive(Clone)]
struct Paper {
    job: u32,
    file: File,
    password: String,
}

/// A file that is being read.
struct Opening {
    paper: Paper,
    act: Callback<Action>,
    /// The page (from 1) that was begun last.
    page: u32,
    skip: Vec<u32>,
    began: f64,
    told: f64,
}

/// A page that somebody waits for.
struct Waiting {
    job: u32,
    page: u32,
    then: Callback<Option<String>>,
}

/// A file that somebody waits for.
struct Exporting {
    job: u32,
    then: Callback<Option<Vec<u8>>>,
}

/// A worker that was started.
struct Running {
    worker: web_sys::Worker,
    ready: bool,
    /// What is said once it listens.
    queue: Vec<Array>,
    /// The job whose file it has at hand.
    holds: Option<u32>,
    _listeners: [EventListener; 2],
}

#[derive(Default)]
struct Client {
    running: Option<Running>,
    opening: Option<Opening>,
    /// The file of the protocol on screen.
    shown: Option<Paper>,
    /// The file that waits for its password.
    locked: Option<File>,
    waiting: Vec<Waiting>,
    exporting: Vec<Exporting>,
    watch: Option<Timeout>,
    jobs: u32,
}

thread_local! {
    static CLIENT: RefCell<Client> = RefCell::default();
}

/// Reads a file. What comes of it comes as actions; a file that is being read is given up.
pub(super) fn open(file: File, password: String, act: Callback<Action>) {
    tell(with(|client| client.open(file, password, act)));
}

/// Reads the file that waits for its password.
pub(super) fn unlock(password: String, act: Callback<Action>) {
    if let Some(file) = with(|client| client.locked.clone()) {
        act.emit(Action::Opening(file.name()));
        open(file, password, act);
    }
}

/// Starts the worker, where it is not there yet: the reader is about to choose a file.
pub(super) fn warm() {
    with(|client| {
        client.running();
    });
}

/// Gives up the file that is being read.
pub(super) fn cancel() {
    tell(with(Client::give_up));
}

/// Draws a page (from 1) of a file that was read; `then` is given the picture as SVG. A saved page
/// has its pictures.
pub(super) fn draw(job: u32, page: u32, then: Callback<Option<String>>) {
    if browser::has_pictures() {
        browser::saved_picture(page, then);
        return;
    }
    tell(with(|client| client.draw(Waiting { job, page, then })));
}

/// Makes a file of what is shown of a protocol; `then` is given its bytes, or nothing where it
/// could not be made.
pub(super) fn export(reading: &Reading, wanted: Wanted, then: Callback<Option<Vec<u8>>>) {
    let minutes = crate::worker::to_bytes(&reading.minutes);
    tell(with(|client| {
        client.make(&minutes, |job| Request::Export { job, wanted }, then)
    }));
}

/// Hides personal identity numbers in a protocol; `then` is given its bytes, or nothing where it
/// could not be done.
pub(super) fn hide(reading: &Reading, then: Callback<Option<Vec<u8>>>) {
    let protocol = crate::worker::to_bytes(reading);
    tell(with(|client| {
        client.make(&protocol, |job| Request::Hide { job }, then)
    }));
}

/// What is to be told once the client is free again: who hears it may ask for something at once.
enum News {
    Act(Callback<Action>, Action),
    Drawn(Callback<Option<String>>, Option<String>),
    Exported(Callback<Option<Vec<u8>>>, Option<Vec<u8>>),
}

fn tell(news: Vec<News>) {
    for news in news {
        match news {
            News::Act(act, action) => act.emit(action),
            News::Drawn(then, svg) => then.emit(svg),
            News::Exported(then, bytes) => then.emit(bytes),
        }
    }
}

fn with<T>(work: impl FnOnce(&mut Client) -> T) -> T {
    CLIENT.with_borrow_mut(work)
}

impl Client {
    fn open(&mut self, file: File, password: String, act: Callback<Action>) -> Vec<News> {
        let mut news = self.give_up();
        self.jobs += 1;
        let paper = Paper {
            job: self.jobs,
            file,
            password,
        };
        let began = Date::now();
        self.opening = Some(Opening {
            paper,
            act,
            page: 0,
            skip: Vec::new(),
            began,
            told: began,
        });
        self.locked = None;
        news.extend(self.send_opening());
        news
    }

    /// Gives up the file that is being read, and the worker with it.
    fn give_up(&mut self) -> Vec<News> {
        if self.opening.take().is_some() {
            self.stop()
        } else {
            Vec::new()
        }
    }

    fn send_opening(&mut self) -> Vec<News> {
        let Some(opening) = &self.opening else {
            return Vec::new();
        };
        let Paper {
            job,
            file,
            password,
        } = opening.paper.clone();
        let request = Request::Open {
            job,
            password,
            skip: opening.skip.clone(),
        };
        self.wait();
        if self.send(&request, Some(file.as_ref())) {
            Vec::new()
        } else {
            self.fail(OpenError::NoReader)
        }
    }

    /// Gives the worker a request and what comes with it; tells whether there is one.
    fn send(&mut self, request: &Request, with: Option<&JsValue>) -> bool {
        let Some(running) = self.running() else {
            return false;
        };
        let bytes = Uint8Array::from(request.to_bytes().as_slice());
        let message = with.map_or_else(|| Array::of1(&bytes), |with| Array::of2(&bytes, with));
        if running.ready {
            return running.worker.post_message(&message).is_ok();
        }
        running.queue.push(message);
        true
    }

    fn running(&mut self) -> Option<&mut Running> {
        if self.running.is_none() {
            self.running = start();
        }
        self.running.as_mut()
    }

    /// Ends the worker; the next request starts another. Who waits for a picture or a file gets
    /// none.
    fn stop(&mut self) -> Vec<News> {
        if let Some(running) = self.running.take() {
            running.worker.terminate();
        }
        self.watch = None;
        let files = self
            .exporting
            .drain(..)
            .map(|exporting| News::Exported(exporting.then, None));
        self.waiting
            .drain(..)
            .map(|waiting| News::Drawn(waiting.then, None))
            .chain(files)
            .collect()
    }

    /// Waits for a word from the worker, but not for ever.
    fn wait(&mut self) {
        self.watch = Some(Timeout::new(PATIENCE, || {
            tell(with(|client| client.on_break(true)));
        }));
    }

    fn draw(&mut self, waiting: Waiting) -> Vec<News> {
        let Some(paper) = self.shown.clone().filter(|paper| paper.job == waiting.job) else {
            return vec![News::Drawn(waiting.then, None)];
        };
        let Waiting { job, page, .. } = waiting;
        if self
            .running()
            .is_none_or(|running| running.holds != Some(job))
        {
            let Paper { file, password, .. } = paper;
            self.send(&Request::Hold { job, password }, Some(file.as_ref()));
            if let Some(running) = &mut self.running {
                running.holds = Some(job);
            }
        }
        if !self.send(&Request::Draw { job, page }, None) {
            return vec![News::Drawn(waiting.then, None)];
        }
        self.waiting.push(waiting);
        self.wait();
        Vec::new()
    }

    fn make(
        &mut self,
        facts: &[u8],
        request: impl FnOnce(u32) -> Request,
        then: Callback<Option<Vec<u8>>>,
    ) -> Vec<News> {
        self.jobs += 1;
        let job = self.jobs;
        if !self.send(&request(job), Some(&Uint8Array::from(facts))) {
            return vec![News::Exported(then, None)];
        }
        self.exporting.push(Exporting { job, then });
        self.wait();
        Vec::new()
    }

    fn on_reply(&mut self, reply: Reply<Reading>) -> Vec<News> {
        match reply {
            Reply::Ready => self.on_ready(),
            Reply::Reading { job, page, of } => return self.on_page(job, page, of),
            Reply::First { job, read } => {
                if let Some(opening) = self
                    .opening
                    .as_ref()
                    .filter(|opening| opening.paper.job == job)
                {
                    self.shown = Some(opening.paper.clone());
                    let action = Action::First(Rc::new(read), job);
                    return vec![News::Act(opening.act.clone(), action)];
                }
            }
            Reply::All { job, read } => {
                if let Some(opening) = self.opening.take_if(|opening| opening.paper.job == job) {
                    return self.on_all(opening, read);
                }
            }
            Reply::Failed { job, error } => {
                if self
                    .opening
                    .as_ref()
                    .is_some_and(|opening| opening.paper.job == job)
                {
                    return self.fail(error);
                }
            }
            Reply::Drawn { job, page, svg } => return self.on_drawn(job, page, svg),
            Reply::Exported { job, bytes } => return self.on_exported(job, bytes),
        }
        Vec::new()
    }

    fn on_ready(&mut self) {
        if let Some(running) = &mut self.running {
            running.ready = true;
            for message in running.queue.drain(..) {
                let _ = running.worker.post_message(&message);
            }
        }
    }

    fn on_page(&mut self, job: u32, page: u32, of: u32) -> Vec<News> {
        let Some(opening) = self
            .opening
            .as_mut()
            .filter(|opening| opening.paper.job == job)
        else {
            return Vec::new();
        };
        let now = Date::now();
        opening.page = page;
        if now - opening.began > LIMIT {
            let mut news = self.stop();
            news.extend(self.fail(OpenError::TooSlow));
            return news;
        }
        if now - opening.told < TELL_EVERY {
            return Vec::new();
        }
        opening.told = now;
        let news = vec![News::Act(opening.act.clone(), Action::Progress([page, of]))];
        self.wait();
        news
    }

    fn on_all(&mut self, opening: Opening, read: Reading) -> Vec<News> {
        let Opening { paper, act, .. } = opening;
        self.watch = None;
        let job = (read.minutes.source.kind == SourceKind::Pdf).then_some(paper.job);
        if let (Some(running), Some(job)) = (&mut self.running, job) {
            running.holds = Some(job);
        }
        self.shown = job.map(|_| paper);
        vec![News::Act(act, Action::Opened(Rc::new(read), job))]
    }

    /// A page was drawn: who waits for it is given the picture.
    fn on_drawn(&mut self, job: u32, page: u32, svg: Option<String>) -> Vec<News> {
        let found = self
            .waiting
            .iter()
            .position(|waiting| waiting.job == job && waiting.page == page);
        let news = found.map(|at| News::Drawn(self.waiting.remove(at).then, svg));
        self.rest();
        news.into_iter().collect()
    }

    /// A file was made: who waits for it is given its bytes.
    fn on_exported(&mut self, job: u32, bytes: Option<Vec<u8>>) -> Vec<News> {
        let found = self
            .exporting
            .iter()
            .position(|exporting| exporting.job == job);
        let news = found.map(|at| News::Exported(self.exporting.remove(at).then, bytes));
        self.rest();
        news.into_iter().collect()
    }

    /// Where nobody waits, the worker may be silent.
    fn rest(&mut self) {
        if self.waiting.is_empty() && self.exporting.is_empty() && self.opening.is_none() {
            self.watch = None;
        }
    }

    /// The worker broke (memory, a panic), or says nothing. Where it was reading, the page that it
    /// was at is passed over; who waits for a picture gets none.
    fn on_break(&mut self, silent: bool) -> Vec<News> {
        let never_started = self.running.as_ref().is_some_and(|running| !running.ready);
        let mut news = self.stop();
        let drawing = !news.is_empty();
        news.extend(self.go_on(never_started, drawing, silent));
        news
    }

    fn go_on(&mut self, never_started: bool, drawing: bool, silent: bool) -> Vec<News> {
        let Some(opening) = &mut self.opening else {
            return Vec::new();
        };
        match opening.page {
            _ if never_started => self.fail(OpenError::NoReader),
            // A picture of the file before is to blame.
            0 if drawing => self.send_opening(),
            0 => self.fail(if silent {
                OpenError::TooSlow
            } else {
                OpenError::Broke
            }),
            _ if opening.skip.len() >= MOST_BROKEN => self.fail(OpenError::Broke),
            page => {
                opening.skip.push(page);
                opening.page = 0;
                self.send_opening()
            }
        }
    }

    fn fail(&mut self, error: OpenError) -> Vec<News> {
        self.watch = None;
        let Some(opening) = self.opening.take() else {
            return Vec::new();
        };
        let file = opening.paper.file;
        let name = file.name();
        if matches!(error, OpenError::Password | OpenError::WrongPassword) {
            self.locked = Some(file);
        }
        vec![News::Act(opening.act, Action::Failed(name, error))]
    }
}

/// Starts a worker. The page names its script, whose name changes with its content.
fn start() -> Option<Running> {
    let script = document()
        .query_selector("[data-worker]")
        .ok()??
        .get_attribute("data-worker")?;
    let address = web_sys::Url::new_with_base(&script, &document().base_uri().ok()??)
        .ok()?
        .href();
    let options = WorkerOptions::new();
    // Browsers start no module from a page on disk; there the worker is one script
    // (scripts/dist/single.mjs).
    if !address.starts_with("blob:") {
        options.set_type(WorkerType::Module);
    }
    let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
    let listeners = [
        EventListener::new(&worker, "message", on_message),
        EventListener::new(&worker, "error", |_| on_error()),
    ];
    Some(Running {
        worker,
        ready: false,
        queue: Vec::new(),
        holds: None,
        _listeners: listeners,
    })
}

fn on_message(event: &web_sys::Event) {
    let data = event
        .dyn_ref::<MessageEvent>()
        .map_or(JsValue::NULL, MessageEvent::data);
    let reply = data
        .dyn_into::<Uint8Array>()
        .ok()
        .and_then(|bytes| Reply::from_bytes(&bytes.to_vec()));
    match reply {
        // To read it takes its time, and so does drawing it.
        Some(reply) => {
            let news = with(|client| client.on_reply(reply));
            browser::later(move || tell(news));
        }
        // What is no reply says that it could not start.
        None => on_error(),
    }
}

/// The worker broke: a file that is being read goes on in another one.
fn on_error() {
    tell(with(|client| client.on_break(false)));
}
