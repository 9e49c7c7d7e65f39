import { useState } from 'react'
import { type Paper, paperName } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { ProblemError } from '../../../api/client.ts'
import { useLine } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import type { PaperLine } from '../records.ts'

interface TakeReadyProps {
  paper: Paper
  reviewers: readonly PaperLine[]
  /** Takes over all of one that came back, and says how much went in. */
  take: (returnId: string) => Promise<number>
  /** 「点」 */
  unit: string
}

/** そろったものをまとめて反映: those of which nothing is left to be asked, one after the other, each whole or not at all. */
export function TakeReady({ paper, reviewers, take, unit }: TakeReadyProps) {
  const { saving, notify } = useLine()
  const [done, setDone] = useState(0)
  const ready = reviewers.flatMap(({ code, returnId, ready: isReady }) =>
    isReady && returnId !== null ? [{ code, returnId }] : [],
  )
  const takeAll = async () => {
    const refused: string[] = []
    let taken = 0
    for (const { code, returnId } of ready) {
      saving.getState().begin()
      try {
        taken += await take(returnId)
        saving.getState().succeed(Date.now())
        setDone((n) => n + 1)
      } catch (failure) {
        if (!(failure instanceof ProblemError)) throw failure
        saving.getState().refuse()
        refused.push(`${code}: ${failure.message}`)
      }
    }
    setDone(0)
    notify(
      refused.length === 0
        ? { text: `${paperName[paper]} ${ready.length}件から、${unit}${taken}件を反映しました` }
        : { text: `反映できなかったものがあります。${refused.join(' ')}`, tone: 'trouble' },
    )
  }
  // One alone is taken where it is looked at.
  if (ready.length < 2 && done === 0) return null
  return (
    <Button busyLabel={`反映しています…(${done}件済み)`} onClick={takeAll}>
      {`そろった${ready.length}件をまとめて反映`}
    </Button>
  )
}
