import { Refusal } from '../../shared/domain/refusal.ts'
import { type AtDesk, notReturnedWords, whyNotReturned } from '../../shared/domain/travel/returning.ts'
import { firstBadEntry, note } from '../audit.ts'
import { isDamage, type ReadDb } from '../connection.ts'
import { examineFile } from '../examine.ts'
import { endTravel, setHome, setSide } from '../tables/office/travel.ts'
import { broughtOf } from './facts.ts'
import { type CopyOptions, withCopy } from './held-copy.ts'

export type Returned = CopyOptions & { readonly desk: AtDesk }

/**
 * Judges a copy of the file that came back, and closes the 持ち出し in it: from here on it is the desk's, under whatever name.
 * Answers how many entries it brings; refused in words, with the desk's own file as it was.
 */
export function settleReturned({ desk, ...copy }: Returned): { entries: number } {
  return withCopy(copy, ({ db, write }) => {
    const brought = broughtOf(db, desk)
    const why = whyNotReturned(desk, brought)
    if (why !== null) throw new Refusal('conflict', notReturnedWords(why, desk, brought))
    assertSound(db)
    const entries = brought.seq - desk.seq
    const id = desk.away?.id ?? ''
    write((ctx) => {
      setSide(ctx.db, id, 'desk')
      setHome(ctx.db, { id, homeBy: null, homeAt: null })
      endTravel(ctx.db, { id, ended: 'returned', endedBy: ctx.caller.name, endedAt: ctx.now, reason: '' })
      note(ctx, 'travel.return', 'office', { id, destination: desk.away?.destination ?? '', entries })
    })
    return { entries }
  })
}

/** 検査 of what came back, whole: pages, files, values and the chain. */
export function assertSound(db: ReadDb): void {
  const found = foundIn(db)
  if (found === null) return
  throw new Refusal(
    'invalid',
    `このファイルは傷んでいるか、書き換えられています(${found})。このファイルは残したまま、持ち出し先のPCからコピーし直してください。`,
  )
}

function foundIn(db: ReadDb): string | null {
  try {
    const { integrity, files, values, pages } = examineFile(db)
    if (integrity !== 'ok') return 'ファイルの構造が壊れています'
    if (files.changed.length > 0) return `書類${files.changed.length}件の中身が、入れた時と違います`
    if (pages.changed.length > 0) return `${pages.changed.length}か所が、保存した時から変わっています`
    const bad = firstBadEntry(db)
    if (bad !== null) return bad.why.replace(/。$/, '')
    return values === false ? '記録の値が、操作の記録と合いません' : null
  } catch (error) {
    if (isDamage(error)) return '一部を読めません'
    throw error
  }
}
