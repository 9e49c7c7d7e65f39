import type { Page } from '@playwright/test'
import type { OfficeBridge } from '../../../renderer/api/transports.ts'
import type { Projected } from '../../../shared/contract/meeting/projected.ts'

/** Everything that has reached a screen of 投影. */
export interface Heard {
  /** Every state of its page, as HTML. */
  readonly drawn: readonly string[]
  /** The answers to its one question, oldest first. */
  readonly answers: readonly Projected[]
  /** What it was told of changes. */
  readonly pushes: readonly string[]
}

/** A screen of 投影 under watch; `heard` answers with what has reached it so far. */
export interface WatchedRoom {
  readonly page: Page
  heard(): Promise<Heard>
}

interface Ears {
  readonly drawn: Set<string>
  readonly answers: string[]
  readonly pushes: string[]
}
type Watching = Window & { ears?: Ears; officeBridge?: OfficeBridge }

/** In the page, from its first moment: keeps every state of it, and in the desktop hears beside it what it hears. */
function listen(): void {
  const own = window as unknown as Watching
  if (own.ears !== undefined) return
  const ears: Ears = { drawn: new Set(), answers: [], pushes: [] }
  own.ears = ears
  const keep = () => void ears.drawn.add(document.documentElement?.outerHTML ?? '')
  new MutationObserver(keep).observe(document, {
    ...{ subtree: true, childList: true, characterData: true, attributes: true },
  })
  const bridge = own.officeBridge
  if (bridge === undefined) return
  const id = location.hash.slice(1)
  const ask = () =>
    bridge.call('meeting.projected', { id }).then(
      (reply) => void ears.answers.push(JSON.stringify(reply)),
      () => undefined,
    )
  bridge.onChange((change) => {
    ears.pushes.push(JSON.stringify(change))
    void ask()
  })
  void ask()
}

const earsOf = (room: Page) =>
  room.evaluate(() => {
    const { ears } = window as unknown as Watching
    return { drawn: [...(ears?.drawn ?? [])], answers: ears?.answers ?? [], pushes: ears?.pushes ?? [] }
  })

const shownIn = (text: string): Projected[] => {
  const reply = JSON.parse(text) as { ok: boolean; value: Projected }
  return reply.ok ? [reply.value] : []
}

/** The window of the desktop: a second ear on its bridge, which is told and answered as the page is. */
export async function watchWindow(page: Page): Promise<WatchedRoom> {
  await page.addInitScript(listen)
  await page.reload()
  await page.evaluate(listen)
  return {
    page,
    async heard() {
      const { drawn, answers, pushes } = await earsOf(page)
      return { drawn, pushes, answers: answers.flatMap(shownIn) }
    },
  }
}

/** The tab of a browser: what went over the wire. */
export async function watchTab(page: Page): Promise<WatchedRoom> {
  const wire = await page.context().newCDPSession(page)
  const bodies: Promise<string>[] = []
  const pushes: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/call/')) bodies.push(response.text().catch(() => ''))
  })
  wire.on('Network.eventSourceMessageReceived', ({ data }) => void pushes.push(data))
  await wire.send('Network.enable')
  await page.addInitScript(listen)
  await page.reload()
  return {
    page,
    async heard() {
      const texts = await Promise.all(bodies)
      return {
        drawn: (await earsOf(page)).drawn,
        pushes: [...pushes],
        answers: texts.filter((text) => text !== '').flatMap(shownIn),
      }
    },
  }
}
