import { formatJstInstant } from '../calendar/wareki.ts'
import type { Away, Side } from './course.ts'

/** A 持ち出し that is over. */
export interface PastTravel {
  readonly id: string
  readonly ended: 'returned' | 'cancelled'
  readonly endedBy: string
  readonly endedAt: string
}

/** What the file at the desk knows of itself. */
export interface AtDesk {
  readonly practice: boolean
  /** The hash of its first entry: which office it is. */
  readonly first: string
  /** Its last entry, with which the 持ち出し began. */
  readonly seq: number
  readonly hash: string
  readonly away: Away | null
  readonly past: readonly PastTravel[]
}

/** What is read of the file that is said to come back. */
export interface Brought {
  readonly practice: boolean
  readonly first: string
  readonly seq: number
  /** Its entry of the number that is the desk's last; null where it has none. */
  readonly hashAtParting: string | null
  /** The newest 持ち出し it tells of; null where it was never away. */
  readonly travel: { readonly id: string; readonly side: Side; readonly homeAt: string | null } | null
}

/** What is not taken in place of the desk's, by what is wrong with it. */
export const notReturned = [
  'practice',
  'foreign',
  'atHome',
  'returned',
  'cancelled',
  'older',
  'other',
  'desk',
  'open',
  'forked',
] as const
export type NotReturned = (typeof notReturned)[number]

/**
 * Whether what is brought is the very file that was taken along, continues the desk's record of deeds exactly, and was closed
 * for the way home; null where it may take the desk's place. The first of what is wrong is said.
 */
export function whyNotReturned(desk: AtDesk, brought: Brought): NotReturned | null {
  if (brought.practice !== desk.practice) return 'practice'
  if (brought.first !== desk.first) return 'foreign'
  const past = desk.past.find(({ id }) => id === brought.travel?.id)
  if (past !== undefined) return past.ended
  if (desk.away === null) return 'atHome'
  if (brought.seq < desk.seq) return 'older'
  if (brought.travel === null || brought.travel.id !== desk.away.id) return 'other'
  if (brought.travel.side === 'desk') return 'desk'
  // An entry of the desk's after the parting, or one of the file's in its place.
  if (brought.hashAtParting !== desk.hash) return 'forked'
  return brought.travel.homeAt === null ? 'open' : null
}

const merging = '中の記録は、「統合」で違いを見比べながら取り込めます。'

/** The refusal in the officer's words, with what to do. */
export function notReturnedWords(why: NotReturned, desk: AtDesk, brought: Brought): string {
  const past = desk.past.find(({ id }) => id === brought.travel?.id)
  const when = past === undefined ? '' : `(${past.endedBy} さん、${formatJstInstant(past.endedAt, true)})`
  const words: Readonly<Record<NotReturned, string>> = {
    practice: desk.practice
      ? 'このファイルは練習用の台帳ではありません。練習用の台帳に、本物の台帳は戻せません。'
      : 'このファイルは練習用の台帳です。本物の台帳には戻せません。',
    foreign:
      'このファイルは、別の台帳です。操作の記録の始まりが、この台帳と違います。持ち出したファイルを選んでください。',
    atHome: 'この台帳は持ち出し中ではありません。戻すものはありません。',
    returned: `この持ち出しは、もう戻っています${when}。同じ持ち出しのコピーを、二度は戻せません。${merging}`,
    cancelled: `この持ち出しは取り消されています${when}。この台帳はその後も書かれているので、置き換えられません。${merging}`,
    older:
      'このファイルは、持ち出した時より古いコピーです。操作の記録が足りません。持ち出し先で最後に使ったファイルを選んでください。',
    other: 'このファイルは、今の持ち出しのものではありません。今の持ち出しで作ったファイルを選んでください。',
    desk: 'これは、ここに残した台帳のコピー(またはバックアップ)です。持ち出し先で使ったファイルを選んでください。',
    open: 'このファイルは、まだ書き込めるままです。持ち出し先のPCの「持ち出しと統合」で「締めて持ち帰る」を押し、プログラムを閉じてから、もう一度選んでください。そのPCが使えないときは、このファイルを「台帳を開く」で開いて、同じように締めてください。',
    forked: `このファイルの操作の記録は、この台帳の続きになっていません。持ち出した後で、どちらかが別に書かれています。${merging}`,
  }
  return words[why]
}
