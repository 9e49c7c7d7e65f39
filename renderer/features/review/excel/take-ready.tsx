import { useState } from 'react'
import { ProblemError } from '../../../api/client.ts'
import { useApi, useLine } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import type { FileReviewer } from '../records.ts'
import { chosenAtFirst, sheetsToTake } from './left-out.ts'

/** そろった票をまとめて反映: those of which nothing is left to be asked, one after the other, each whole or not at all. */
export function TakeReady({ reviewers }: { reviewers: readonly FileReviewer[] }) {
  const api = useApi()
  const { saving, notify } = useLine()
  const [done, setDone] = useState(0)
  const ready = reviewers.flatMap(({ code, returnId, ready: isReady }) =>
    isReady && returnId !== null ? [{ code, returnId }] : [],
  )
  const takeAll = async () => {
    const refused: string[] = []
    let scores = 0
    for (const { code, returnId } of ready) {
      saving.getState().begin()
      try {
        const preview = await api.sheetFiles.preview({ id: returnId })
        const taken = await api.sheetFiles.apply({
          id: returnId,
          sheets: sheetsToTake(preview, chosenAtFirst(preview)),
        })
        saving.getState().succeed(Date.now())
        scores += taken.scores
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
        ? { text: `採点票 ${ready.length}件から、点${scores}件を反映しました` }
        : { text: `反映できなかった票があります。${refused.join(' ')}`, tone: 'trouble' },
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
