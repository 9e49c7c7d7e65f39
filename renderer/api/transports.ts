import type { Change, Reply } from '../../shared/contract/reply.ts'
import type { Transport } from './client.ts'

/** What the desktop program puts on the window; a plain browser has none of it. */
export interface OfficeBridge extends Transport {
  /** Native things where the desktop does better than a browser. */
  readonly device?: {
    /** A `*.banso` file chosen in the system's dialog; null when the officer changed their mind. */
    pickOfficeFile?(): Promise<string | null>
    pickFolder?(): Promise<string | null>
    /** 名前を付けて保存; the path it went to, null when the officer changed their mind, or why it could not go there. */
    saveFile?(fileId: string, name: string): Promise<string | null | Reply>
    /** All of them into one folder chosen in the system's dialog; null when the officer changed their mind. */
    saveToFolder?(files: readonly { fileId: string; name: string }[], inFolder?: string): Promise<string | null | Reply>
    /** A workbook that this office made, as a copy in the program that shows it; or why it could not be opened. */
    openBook?(fileId: string): Promise<string | null | Reply>
    openPractice?(): Promise<unknown>
    /** The screen of 投影, by an entrance that serves once; or why it could not be opened. */
    openProjector?(entrance: string): Promise<Reply>
    openWindow?(address: string): Promise<unknown>
    print?(): Promise<unknown>
  }
}

declare global {
  interface Window {
    officeBridge?: OfficeBridge
  }
}

/** 台帳 or 練習用: said once by the window's address, so that a window never changes sides. */
export type Place = 'main' | 'practice'
export const placeOf = (search: string): Place =>
  new URLSearchParams(search).get('office') === 'practice' ? 'practice' : 'main'

const unreachable: Reply = {
  ok: false,
  problem: {
    code: 'busy',
    message:
      '台帳のプログラムにつながりません。プログラムが動いていることを確かめて、もう一度お試しください。入力はこの画面に残っています。',
    fields: {},
    clashes: [],
  },
}

const keptAs = 'banso-page-key'
const handedOver = /^#in=([\w-]+)$/

/**
 * The second half of a browser's session (`electron/loopback/page-key.ts`): handed over once in the address, by which it is
 * gone when this returns, and kept where only pages of this very address read it.
 */
function takePageKey(): void {
  const given = handedOver.exec(location.hash)?.[1]
  if (given === undefined) return
  localStorage.setItem(keptAs, given)
  history.replaceState(null, '', `${location.pathname}${location.search}`)
}

/** The desktop has none, and needs none. */
export const pageKey = (): string => localStorage.getItem(keptAs) ?? ''

export function httpTransport(place: Place): Transport {
  takePageKey()
  return {
    async call(name, input) {
      try {
        const response = await fetch(`/call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-banso-office': place, 'x-banso-page': pageKey() },
          body: JSON.stringify(input),
        })
        // Both ends are checked by the contract in the host; here it is only carried.
        return (await response.json()) as Reply
      } catch (failure) {
        // A lost connection is a TypeError, an answer that is no JSON (a proxy's page) a SyntaxError.
        if (failure instanceof TypeError || failure instanceof SyntaxError) return unreachable
        throw failure
      }
    },
    onChange(listener) {
      const source = new EventSource(`/changes?office=${place}&page=${pageKey()}`)
      source.onmessage = (event: MessageEvent<string>) => {
        for (const change of JSON.parse(event.data) as Change[]) listener(change)
      }
      return () => source.close()
    },
  }
}

/** Electron's preload offers a bridge; a plain browser does not. Nothing else in the renderer asks. */
export const chooseTransport = (place: Place): Transport => window.officeBridge ?? httpTransport(place)
