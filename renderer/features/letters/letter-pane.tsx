import { letterKinds } from '../../../shared/domain/letters/kinds.ts'
import { useSaveFiles } from '../../api/books.ts'
import { useMay } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { nextIs } from '../../ui/next.ts'
import { Pane } from '../../ui/pane.tsx'
import { StopList } from '../../ui/stop-list.tsx'
import styles from './letters.module.css'
import { NoticeForm } from './notice-form.tsx'
import { LetterPreview } from './preview.tsx'
import type { LetterRow } from './records.ts'
import { placeOfStop, StandingTag } from './standing.tsx'
import type { Making } from './use-making.ts'

/** One letter: what stops it, its number and day, its text, and the deeds. */
export function LetterPane({ row, making }: { row: LetterRow; making: Making }) {
  const { applicationId, prefecture, kept } = row
  const mayMake = useMay('letters.make')
  const save = useSaveFiles()
  const name = applicationId === null ? letterKinds.press.title : prefecture
  return (
    <Pane
      title={name}
      sub={<StandingTag row={row} />}
      fills
      actions={
        <>
          {kept !== null && (
            <Button small onClick={() => save([{ fileId: kept.fileId, name: kept.name }])}>
              保存
            </Button>
          )}
          {mayMake && row.stops.length === 0 && (
            <Button small busy={making.running} onClick={() => making.make(applicationId)} {...nextIs(2)}>
              {kept === null ? '作る' : '作り直す'}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <Stops row={row} />
        {kept !== null && (
          <p className="sub">
            {kept.name} <MomentText at={kept.madeAt} /> {kept.madeBy}
          </p>
        )}
        {applicationId !== null && row.result !== '' && <NoticeForm row={row} applicationId={applicationId} />}
        <LetterPreview row={row} />
      </div>
    </Pane>
  )
}

function Stops({ row }: { row: LetterRow }) {
  const changed = row.kept?.changed ?? []
  if (row.stops.length === 0 && changed.length === 0) return null
  return (
    <div role="note" aria-label="止まっている理由と変わった内容">
      {row.stops.length > 0 && <b>■ 止まっている理由</b>}
      <StopList
        className={styles['stops']}
        stops={row.stops.map((stop) => ({ message: stop.message, to: placeOfStop(stop, row) }))}
      />
      {changed.length > 0 && <p>▲ 作った後に変わった内容: {changed.join('、')}</p>}
    </div>
  )
}
