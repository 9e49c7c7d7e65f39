import type { Change } from '../../shared/contract/reply.ts'
import { everywhere } from '../host/security-headers.ts'

const breathEveryMs = 20_000
/** Many windows saving at once are told of each other ten times a second, not once a score. */
const usualPauseMs = 100

/** Server-sent events: a list of changes a message, as JSON; a comment now and then keeps it open. */
export function changeStream(
  onChange: (tell: (change: Change) => void) => () => void,
  gone: AbortSignal,
  { pauseMs = usualPauseMs } = {},
): Response {
  const text = new TextEncoder()
  let release = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(line))
      const tell = paced((changes) => send(`data: ${JSON.stringify(changes)}\n\n`), pauseMs)
      const stop = onChange(tell.next)
      const breath = setInterval(() => send(':\n\n'), breathEveryMs)
      release = () => {
        release = () => {}
        stop()
        tell.stop()
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

/** The first is told at once; what comes in the pause after it is told together. */
function paced(tell: (changes: readonly Change[]) => void, pauseMs: number) {
  let waiting: Change[] = []
  let pause: NodeJS.Timeout | undefined
  const tellWaiting = () => {
    pause = undefined
    if (waiting.length === 0) return
    pause = setTimeout(tellWaiting, pauseMs)
    tell(waiting)
    waiting = []
  }
  return {
    next(change: Change) {
      waiting.push(change)
      if (pause === undefined) tellWaiting()
    },
    stop: () => clearTimeout(pause),
  }
}
