const REQUEST_TIME = 15000; // ms an answer may take

/** Why there is no answer: `reason` is the name of a text. */
class Failure extends Error {
  constructor(reason, seconds) {
    super(reason);
    this.reason = reason;
    this.seconds = seconds;
  }

  static of({ status, headers }) {
    switch (status) {
      case 404: return new Failure('unreachable');
      case 429: return new Failure('busy', Number(headers.get('Retry-After')) || 1);
      default: return new Failure(status < 500 ? 'refused' : 'unavailable');
    }
  }
}

/** Requests of which only the last counts: a new one cancels the one before. `options` are
 *  those of fetch(). */
class Requests {
  #controller = null;

  constructor(options) {
    this.options = options;
  }

  cancel() {
    this.#controller?.abort();
  }

  /** What `read(response)` gives; null where the request was cancelled. Throws a Failure. */
  async get(url, read = (response) => response.json()) {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    const timer = setTimeout(() => controller.abort(new Failure('unavailable')), REQUEST_TIME);
    try {
      // A header of our own would need a preflight.
      const response = await fetch(url, { ...this.options, signal: controller.signal });
      if (!response.ok) {
        throw Failure.of(response);
      }
      return await read(response);
    } catch (error) {
      if (error.name === 'AbortError') {
        return null;
      }
      throw error instanceof Failure ? error : new Failure('unreachable');
    } finally {
      clearTimeout(timer);
    }
  }
}
