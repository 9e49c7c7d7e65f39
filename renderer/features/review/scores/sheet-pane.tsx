import { memo, useDeferredValue } from 'react'
import { useForm } from 'react-hook-form'
import { type StoreApi, useStore } from 'zustand'
import { sheetTotal } from '../../../../shared/domain/review/scoring.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useBase } from '../../../record/use-base.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import { OfficeForm, useFormField } from '../../../ui/fields/form.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import type { Criterion, GridSheet, ScoreGrid } from '../records.ts'
import styles from '../review.module.css'
import { EnteredPoints } from './entered-points.tsx'
import { keyOfPart, type ScoreDesk } from './score-desk.ts'

interface SheetPaneProps {
  grid: ScoreGrid
  sheet: GridSheet | undefined
  mayWrite: boolean
  desk: StoreApi<ScoreDesk>
}

/**
 * Beside the grid, where the eye is while points are typed: it follows when the point stands. Until it has come to the
 * application that is being scored, nobody gets into it, so that no words fall on the sheet before.
 */
export function SheetBeside({ sheet, ...props }: SheetPaneProps) {
  const shown = useDeferredValue(sheet)
  return (
    <div className={styles['follows']} inert={shown?.id !== sheet?.id}>
      <SheetPane {...props} sheet={shown} />
    </div>
  )
}

/** The words to one application: overall comment, remarks to single scores, and what each score asks. */
const SheetPane = memo(function SheetPane({ grid, sheet, mayWrite, desk }: SheetPaneProps) {
  const failed = useStore(desk, ({ typed }) => {
    const mark = sheet === undefined ? undefined : typed[keyOfPart(sheet.id, 'comment')]?.mark
    return mark?.state === 'failed' ? mark.why : null
  })
  const candidate = grid.candidates.find(({ id }) => id === sheet?.applicationId)
  if (sheet === undefined || candidate === undefined) return <Pane fills label="採点票" />
  const { total, answered, of } = sheetTotal(grid.criteria, sheet.scores)
  const remarked = grid.criteria.filter(({ id }) => (sheet.remarks[id] ?? '') !== '')
  return (
    <Pane
      fills
      title={candidate.prefecture}
      sub={`${candidate.receiptNo}${candidate.theme === null ? '' : `　テーマ${candidate.theme}`}`}
      actions={<IconlessLink to={`/applications/${candidate.id}/form`}>応募の画面へ</IconlessLink>}
    >
      <div className={styles['sheet']}>
        <div className="stack">
          <p className="sub">
            {total === null ? `${of}項目のうち${answered}項目を記入` : `計 ${total} / ${grid.maximum}点`}
          </p>
          <CommentForm
            key={sheet.id}
            sheet={sheet}
            readOnly={!mayWrite || sheet.state !== 'open'}
            failed={failed}
            onComment={(comment, seen) => desk.getState().put({ sheetId: seen.id, part: 'comment', comment }, seen)}
          />
          <EnteredPoints sheet={sheet} criteria={grid.criteria} />
          {remarked.length > 0 && (
            <section>
              <h3>項目の所見</h3>
              <dl className={styles['remarks']}>
                {remarked.map(({ id, shortName }) => (
                  <div key={id}>
                    <dt>
                      {shortName} {sheet.scores[id] ?? '–'}
                    </dt>
                    <dd>{sheet.remarks[id]}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
        </div>
        <section>
          <h3>評価の観点</h3>
          <dl className={styles['remarks']}>
            {grid.criteria.map((each) => (
              <div key={each.id}>
                <dt>
                  {each.no} {each.name} ×{each.weight}
                </dt>
                <dd>
                  {each.viewpoint}
                  <p className="sub">{anchorsOf(each)}</p>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Pane>
  )
})

/** 「5 特に優れている　4 優れている」: what each step means for this criterion, where somebody has said so. */
const anchorsOf = ({ anchors }: Criterion): string =>
  anchors
    .filter(({ label }) => label !== '')
    .map(({ raw, label }) => `${raw} ${label}`)
    .join('　')

interface CommentFormProps {
  sheet: GridSheet
  readOnly: boolean
  failed: string | null
  onComment: (comment: string, seen: GridSheet) => void
}

/** 総合所見: stored when it is left or by Ctrl+Enter; what was not stored yet is kept on this PC. */
function CommentForm({ sheet, readOnly, failed, onComment }: CommentFormProps) {
  const form = useForm({
    values: { comment: sheet.comment },
    resetOptions: { keepDirtyValues: true },
  })
  const base = useBase(sheet, form.formState.isDirty)
  const draft = useDraft(`sheet/${sheet.id}/comment`, sheet.revision, form)
  const comment = useFormField(form.control, 'comment')
  const save = () => {
    const typed = form.getValues('comment').trim()
    if (readOnly || typed === sheet.comment || [...typed].length > 4000) return
    onComment(typed, base)
    draft.forget()
    form.reset({ comment: typed })
  }
  if (readOnly)
    return (
      <section>
        <h3>総合所見</h3>
        <p className={styles['prose']}>{sheet.comment === '' ? '(記入なし)' : sheet.comment}</p>
      </section>
    )
  return (
    <OfficeForm onSubmit={save} label="総合所見">
      <TextArea
        label="総合所見"
        rows={4}
        maxRows={10}
        limit={4000}
        {...comment}
        error={failed}
        hint={draft.restored === null ? undefined : '保存していなかった下書きを戻しました。'}
        onBlur={() => {
          comment.onBlur()
          save()
        }}
      />
    </OfficeForm>
  )
}
