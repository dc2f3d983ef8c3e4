// Browsers start no worker for a page that was opened from a disk. Here the search runs in a hidden frame instead, which
// looks like a worker from both sides. Over http nothing is changed.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super()
      this.waiting = []
      const frame = document.createElement("iframe")
      frame.hidden = true
      frame.srcdoc = "<!doctype html><script>" +
        "window.importScripts = (...urls) => Promise.all(urls.map(url => new Promise((done, failed) => {" +
        "  const script = document.createElement('script'); script.src = url; script.onload = done; script.onerror = failed;" +
        "  document.head.appendChild(script) })));" +
        "window.postMessage = data => parent.setTimeout(() => parent.dispatchEvent(" +
        "  new MessageEvent('worker-answer', { data: parent.structuredClone(data), source: window })))" +
        "</script><script src='" + new URL(url, location.href) + "'></script>"
      addEventListener("worker-answer", event => {
        if (event.source !== frame.contentWindow) return
        const answer = new MessageEvent("message", { data: event.data })
        this.dispatchEvent(answer)
        if (this.onmessage) this.onmessage(answer)
      })
      frame.onload = () => {
        this.frame = frame
        for (const data of this.waiting) this.postMessage(data)
      }
      document.documentElement.appendChild(frame)
    }
    postMessage(data) {
      if (!this.frame) return this.waiting.push(data)
      const inner = this.frame.contentWindow
      setTimeout(() => inner.dispatchEvent(new inner.MessageEvent("message", { data: inner.structuredClone(data) })))
    }
    terminate() { this.frame?.remove() }
  }
}
