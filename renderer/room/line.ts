import type { Reply } from '../../shared/contract/reply.ts'
import type { OfficeBridge } from '../api/transports.ts'

/** All that the page of 投影 can say and hear. */
export interface Line {
  /** Null where nobody answers. */
  ask(input: { id: string }): Promise<Reply | null>
  /** Told of a change, and when the line stands again after it was lost. */
  onChange(listener: () => void): void
}

/** A line that was ended, and not only lost, is tried again this much later. */
const againMs = 3000

const overHttp: Line = {
  async ask(input) {
    try {
      const response = await fetch('/room/call/meeting.projected', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      // Both ends are checked by the contract in the host; here it is only carried.
      return (await response.json()) as Reply
    } catch {
      return null
    }
  },
  onChange(listener) {
    const source = new EventSource('/room/changes')
    source.onopen = listener
    source.onmessage = listener
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(() => overHttp.onChange(listener), againMs)
    }
  },
}

const overBridge = (bridge: OfficeBridge): Line => ({
  ask: (input) => bridge.call('meeting.projected', input).catch(() => null),
  onChange(listener) {
    bridge.onChange(listener)
    listener()
  },
})

export const chooseLine = (): Line => (window.officeBridge ? overBridge(window.officeBridge) : overHttp)
