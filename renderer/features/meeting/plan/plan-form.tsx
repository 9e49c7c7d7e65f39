import { type ReactNode, useState } from 'react'
import { meetingFields, meetingFormLabel } from '../../../../shared/domain/meeting/meeting-fields.ts'
import { useApi } from '../../../api/office.tsx'
import { ClockField } from '../../../record/held/clock-field.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Facts, Pane } from '../../../ui/pane.tsx'
import { whenWords } from './plan-words.ts'
import type { MeetingPage } from './records.ts'

/** 日時・場所・定足数・代理の扱い, as they stand; they are edited in a panel. */
export function PlanFacts({ page, mayEdit }: { page: MeetingPage; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  const { place, form, quorum, proxiesCount, sentOn, memo } = page
  const fact = (term: string, value: ReactNode) => (value === '' ? [] : [{ term, value }])
  return (
    <Pane
      title="日時・場所"
      actions={
        mayEdit && (
          <Button small {...nextIs(2)} onClick={() => setEditing(true)}>
            直す
          </Button>
        )
      }
    >
      <Facts
        termWidth={76}
        facts={[
          ...fact('日時', whenWords(page)),
          ...fact('場所', place),
          ...fact('開催の形', meetingFormLabel[form]),
          ...fact('定足数', quorum === null ? '過半数(議題ごと)' : `${quorum}名`),
          ...fact('代理', proxiesCount ? '定足数と議決に数える' : '数えない'),
          ...fact('資料の送付', sentOn === null ? 'まだ' : <DateText date={sentOn} />),
          ...fact('備考', memo),
        ]}
      />
      <SidePanel open={editing} onClose={() => setEditing(false)} title="日時・場所を直す" width={460}>
        {editing && <PlanForm page={page} onDone={() => setEditing(false)} />}
      </SidePanel>
    </Pane>
  )
}

function PlanForm({ page, onDone }: { page: MeetingPage; onDone: () => void }) {
  const { meeting } = useApi()
  const edit = useRecordEdit({
    fields: meetingFields,
    key: `meeting/${page.id}`,
    record: page,
    command: Object.assign(
      async (input: Parameters<typeof meeting.edit>[0]) => {
        await meeting.edit(input)
        return meeting.page({ id: page.id })
      },
      { path: meeting.edit.path },
    ),
    inputOf: (values, revision) => ({ ...values, id: page.id, revision }),
    read: (stored) => stored,
    newest: () => meeting.page({ id: page.id }),
    done: '会議の日時・場所などを直しました',
  })
  const { of } = edit
  const save: typeof edit.onSave = async (values, typed) => {
    const stored = await edit.onSave(values, typed)
    if (stored !== null) onDone()
    return stored
  }
  return (
    <RecordForm {...edit} onSave={save} label="日時・場所">
      <div className={layout['pair']}>
        <RecordField of={of} name="no" width={84} />
        <RecordField of={of} name="heldOn" />
      </div>
      <div className={layout['pair']}>
        <Bound control={of.form.control} name="startsAt">
          {(field) => <ClockField label="開始の予定" {...field} />}
        </Bound>
        <Bound control={of.form.control} name="endsAt">
          {(field) => <ClockField label="終了の予定" {...field} />}
        </Bound>
      </div>
      <RecordField of={of} name="place" />
      <RecordField of={of} name="form" choices="beside" />
      <RecordField of={of} name="quorum" width={110} hint="空欄なら、議題ごとに、議決に加われる委員の過半数です。" />
      <RecordField of={of} name="proxiesCount" />
      <RecordField of={of} name="sentOn" />
      <RecordField of={of} name="memo" rows={2} />
    </RecordForm>
  )
}
