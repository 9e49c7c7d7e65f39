import type { Desk } from '../host/desk.ts'
import type { Place } from '../host/places.ts'
import { everywhere } from '../host/security-headers.ts'

const breathEveryMs = 20_000

/** Server-sent events: one message per change, as JSON; a comment now and then keeps it open. */
export function changeStream(desk: Desk, place: Place, key: string, gone: AbortSignal): Response {
  const text = new TextEncoder()
  let release = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(line))
      const stop = desk.onChange(place, key, (change) => send(`data: ${JSON.stringify(change)}\n\n`))
      const breath = setInterval(() => send(':\n\n'), breathEveryMs)
      release = () => {
        release = () => {}
        stop()
        clearInterval(breath)
      }
      gone.addEventListener('abort', () => release(), { once: true })
      send('retry: 1000\n\n')
    },
    cancel: () => release(),
  })
  return new Response(body, {
    headers: { ...everywhere, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
  })
}
