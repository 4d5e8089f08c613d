//! WebDriver, as much of it as the journeys need: <https://www.w3.org/TR/webdriver2/>.

use std::ffi::OsString;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The name under which WebDriver hands over elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A conversation with one web view.
#[derive(Debug)]
pub struct Session {
    agent: ureq::Agent,
    /// `http://127.0.0.1:PORT/session/ID`
    url: String,
}

/// Something on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// As an argument of a script.
    #[must_use]
    pub fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    fn from_value(value: &Value) -> Option<Self> {
        value.get(ELEMENT)?.as_str().map(|id| Self(id.to_owned()))
    }
}

/// What every answer looks like.
#[derive(Deserialize)]
struct Answer {
    value: Value,
}

impl Session {
    /// Has the driver at `url` start `binary` and takes hold of its web view.
    pub(crate) fn start(url: &str, binary: &Path, arguments: &[OsString]) -> Result<Self> {
        let arguments: Vec<_> = arguments.iter().map(|a| a.to_string_lossy()).collect();
        // No browserName: WebKit compares it, and what it expects differs from version to version.
        let options = json!({ "binary": binary, "args": arguments });
        Self::begin(
            url,
            &json!({ "webkitgtk:browserOptions": options, "timeouts": timeouts() }),
        )
    }

    /// Takes hold of the web view of an app that runs already, through the driver at `url`.
    pub(crate) fn attach(url: &str) -> Result<Self> {
        Self::begin(url, &json!({ "timeouts": timeouts() }))
    }

    fn begin(url: &str, wishes: &Value) -> Result<Self> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            // Errors carry a sentence in their body, which we want to read.
            .http_status_as_error(false)
            // Whatever the environment says: this is the loopback.
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        let wish = json!({ "capabilities": { "alwaysMatch": wishes } });
        let mut session = Self {
            agent,
            url: format!("{url}/session"),
        };
        let answer = session.post("", &wish).context("the window did not open")?;
        let id = answer
            .get("sessionId")
            .and_then(Value::as_str)
            .context("the driver gave the session no name")?;
        session.url = format!("{url}/session/{id}");
        Ok(session)
    }

    fn get(&self, path: &str) -> Result<Value> {
        let response = self.agent.get(format!("{}{path}", self.url)).call();
        Self::answered(path, response)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let response = self
            .agent
            .post(format!("{}{path}", self.url))
            .send_json(body);
        Self::answered(path, response)
    }

    fn answered(
        path: &str,
        response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    ) -> Result<Value> {
        let mut response =
            response.with_context(|| format!("WebDriver did not answer to {path:?}"))?;
        // A picture of a tall window is larger than the 10 MB that ureq reads by default.
        let answer: Answer = response
            .body_mut()
            .with_config()
            .limit(100 << 20)
            .read_json()
            .with_context(|| format!("WebDriver's answer to {path:?} cannot be read"))?;
        if response.status().is_success() {
            return Ok(answer.value);
        }
        let told = |part: &str| {
            answer
                .value
                .get(part)
                .and_then(Value::as_str)
                .unwrap_or("?")
        };
        bail!("{}: {} ({path})", told("error"), told("message"))
    }

    /// Runs a function body in the page; `arguments[0]` … are what it is given.
    ///
    /// # Errors
    ///
    /// When it throws, or hands back something else than a `T`.
    pub fn run<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        let value = self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )?;
        serde_json::from_value(value).context("the script handed back something unexpected")
    }

    /// Runs a function body that hands its result to its last argument, `done(result)`.
    ///
    /// # Errors
    ///
    /// When it throws, takes too long, or hands back something else than a `T`.
    pub fn run_async<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T> {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        let value = self.post(
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )?;
        serde_json::from_value(value).context("the script handed back something unexpected")
    }

    /// Everything that a CSS selector finds, in the order of the page.
    ///
    /// # Errors
    ///
    /// When the selector is none.
    pub fn all(&self, css: &str) -> Result<Vec<Element>> {
        let found = self.post(
            "/elements",
            &json!({ "using": "css selector", "value": css }),
        )?;
        Ok(found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Element::from_value)
            .collect())
    }

    /// What a script hands back as elements.
    ///
    /// # Errors
    ///
    /// When it throws.
    pub fn elements(&self, script: &str, arguments: &[Value]) -> Result<Vec<Element>> {
        let found: Value = self.run(script, arguments)?;
        Ok(found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Element::from_value)
            .collect())
    }

    /// The element that has the focus.
    ///
    /// # Errors
    ///
    /// When there is no page.
    pub fn focused(&self) -> Result<Element> {
        let value = self.get("/element/active")?;
        Element::from_value(&value).context("nothing has the focus")
    }

    /// The name that a screen reader says.
    ///
    /// # Errors
    ///
    /// When the element has gone.
    pub fn name_of(&self, element: &Element) -> Result<String> {
        self.text_of(element, "computedlabel")
    }

    /// The role that a screen reader says.
    ///
    /// # Errors
    ///
    /// When the element has gone.
    pub fn role_of(&self, element: &Element) -> Result<String> {
        self.text_of(element, "computedrole")
    }

    fn text_of(&self, element: &Element, what: &str) -> Result<String> {
        let value = self.get(&format!("/element/{}/{what}", element.0))?;
        Ok(value.as_str().unwrap_or_default().trim().to_owned())
    }

    /// Clicks into the middle of an element, with the mouse.
    ///
    /// # Errors
    ///
    /// When it cannot be clicked: gone, hidden, or covered by something else.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.post(&format!("/element/{}/click", element.0), &json!({}))?;
        Ok(())
    }

    /// Presses and releases keys one after the other, wherever the focus is.
    ///
    /// # Errors
    ///
    /// When the window has gone.
    pub fn type_text(&self, text: &str) -> Result<()> {
        let strokes: Vec<_> = text.chars().flat_map(|key| [down(key), up(key)]).collect();
        self.strokes(&strokes)
    }

    /// Presses one key.
    ///
    /// # Errors
    ///
    /// When the window has gone.
    pub fn press(&self, key: char) -> Result<()> {
        self.strokes(&[down(key), up(key)])
    }

    /// Presses a key while another one is held.
    ///
    /// # Errors
    ///
    /// When the window has gone.
    pub fn press_with(&self, held: char, key: char) -> Result<()> {
        self.strokes(&[down(held), down(key), up(key), up(held)])
    }

    fn strokes(&self, strokes: &[Value]) -> Result<()> {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("/actions", &json!({ "actions": [keyboard] }))?;
        Ok(())
    }

    /// The page as it is seen now, as PNG.
    ///
    /// # Errors
    ///
    /// When the window has gone.
    pub fn picture(&self) -> Result<Vec<u8>> {
        let value = self.get("/screenshot")?;
        let text = value.as_str().context("the driver sent no picture")?;
        base64::engine::general_purpose::STANDARD
            .decode(text)
            .context("the picture is damaged")
    }

    /// Makes the window so large.
    ///
    /// # Errors
    ///
    /// When the window has gone.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.post("/window/rect", &json!({ "width": width, "height": height }))?;
        Ok(())
    }

    /// How many windows the app has open.
    ///
    /// # Errors
    ///
    /// When it has gone.
    pub fn windows(&self) -> Result<usize> {
        Ok(self.get("/window/handles")?.as_array().map_or(0, Vec::len))
    }

    /// Closes the window as WebDriver does, without asking the page.
    pub(crate) fn end(&self) {
        // At the end of a journey the app may be gone on purpose.
        let _ = self.agent.delete(&self.url).call();
    }
}

/// Our own waiting tells what it waited for.
fn timeouts() -> Value {
    json!({ "script": 30_000, "pageLoad": 30_000, "implicit": 0 })
}

fn down(key: char) -> Value {
    json!({ "type": "keyDown", "value": key.to_string() })
}

fn up(key: char) -> Value {
    json!({ "type": "keyUp", "value": key.to_string() })
}
