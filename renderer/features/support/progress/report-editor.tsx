import { useRef, useState } from 'react'
import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { fieldsOf, type TypedOf } from '../../../../shared/domain/record-fields.ts'
import { reportFields } from '../../../../shared/domain/support/fields/report.ts'
import { lackingReason, leavesSuggestion } from '../../../../shared/domain/support/report.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DueText } from '../due-tag.tsx'
import { levelWords } from '../level-tag.tsx'
import type { CasePage, Report } from '../records.ts'
import styles from '../support.module.css'
import { useReportCommand } from '../use-case-command.ts'
import { FreezeDialog } from './freeze-dialog.tsx'
import { ReportContentView } from './report-content.tsx'

const valuesOf = (report: Report) => fieldsOf(reportFields, report)
type Typed = TypedOf<typeof reportFields>

const parts = ['overall', 'talent', 'theme'] as const

/** Levels and texts of a draft, beside what the records of its month say. */
export function ReportEditor({ page, report }: { page: CasePage; report: Report }) {
  const api = useApi()
  const [confirming, setConfirming] = useState(false)
  const record = useRecordForm(reportFields, `report/${report.id}`, report.revision, report)
  const { form } = record
  const month = `${formatWarekiMonth(report.period)}分`
  const sent = useRef<Typed | null>(null)
  const edit = useReportCommand(page.id, api.progress.edit, {
    // However it came to be stored: also as the one of two values that was chosen.
    onDone: (after) => record.stored(after, after.revision, sent.current ?? form.getValues()),
    done: `${month}の進捗報告を保存しました`,
    undo: (_, after) => async () => {
      const now = await api.progress.get({ caseId: page.id, id: report.id })
      const same = JSON.stringify(valuesOf(now)) === JSON.stringify(valuesOf(after))
      await api.progress.edit({
        ...valuesOf(report),
        id: report.id,
        revision: same ? now.revision : after.revision,
      })
    },
  })
  const redraw = useReportCommand(page.id, api.progress.redraw, {
    done: `${month}の中身を今の記録から作り直しました`,
    // It was this officer: what they are writing is no older for it.
    onDone: (after) => record.renewed(after, after.revision),
  })
  const save = async (values: Typed): Promise<boolean> => {
    sent.current = values
    return (await edit.run({ ...values, id: report.id, revision: record.revision() })) !== null
  }
  /** What is frozen is what is on the screen: unsaved words go in first. */
  const askToConfirm = async () => {
    if (form.formState.isDirty && !(await save(form.getValues()))) return
    setConfirming(true)
  }
  const values = form.watch()
  const differs = leavesSuggestion(values, report.suggested)
  return (
    <Pane
      fills
      flush
      title={`${page.prefecture} ${month}`}
      sub={
        <>
          <Tag tone="warn">下書き</Tag> 期限 <DueText due={report.dueOn} open />
        </>
      }
      actions={
        <>
          <Button small busy={redraw.busy} onClick={() => redraw.run({ id: report.id, revision: report.revision })}>
            今の記録から作り直す
          </Button>
          <Button small look="primary" onClick={askToConfirm}>
            確認して固定
          </Button>
        </>
      }
    >
      <ErrorNote error={redraw.error} takeFocus />
      <div className={styles['beside']}>
        <div className={styles['scroll']}>
          <RecordForm
            of={record}
            fills
            label="進捗報告の評価と文章"
            deed={edit}
            lacking={(typed) => lackingReason(typed, report.suggested)}
            onSave={save}
          >
            <div className={styles['levels']}>
              {parts.map((part) => (
                <RecordField
                  key={part}
                  of={record}
                  name={part}
                  hint={`数値では ${levelWords(report.suggested[part])}`}
                />
              ))}
            </div>
            {(differs || values.levelReason !== '') && (
              <RecordField
                of={record}
                name="levelReason"
                required={differs}
                hint={differs ? '数値から見込まれる評価と異なります。理由が要ります。' : undefined}
                rows={2}
              />
            )}
            <RecordField of={record} name="doneText" rows={4} />
            <RecordField of={record} name="nextText" rows={3} />
            <RecordField of={record} name="risk" rows={2} />
            <RecordField of={record} name="request" rows={2} />
          </RecordForm>
        </div>
        <ReportContentView content={report.content} fy={page.fy} />
      </div>
      <FreezeDialog
        page={page}
        report={report}
        open={confirming}
        onClose={() => setConfirming(false)}
        onFrozen={record.draft.forget}
      />
    </Pane>
  )
}
