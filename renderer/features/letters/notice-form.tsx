import { noticeFields } from '../../../shared/domain/letters/notice-fields.ts'
import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import { useApi, useDesk, useMay } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { RecordField } from '../../record/record-field.tsx'
import { RecordForm } from '../../record/record-form.tsx'
import { useRecordForm } from '../../record/use-record-form.ts'
import styles from './letters.module.css'
import type { LetterRow } from './records.ts'

type Notice = ValuesOf<typeof noticeFields>
interface OneNotice extends Notice {
  applicationId: string
  revision?: number | undefined
}

/** 文書番号, 施行日 and 宛名 of one letter. */
export function NoticeForm({ row, applicationId }: { row: LetterRow; applicationId: string }) {
  const { fy } = useDesk()
  const api = useApi()
  const mayNumber = useMay('letters.number')
  const { revision, ...notice } = row.notice
  const record = useRecordForm(noticeFields, `letters/${applicationId}`, revision ?? 0, notice)
  const one = Object.assign(
    ({ revision: seen, ...values }: OneNotice) =>
      api.letters.number({ fy, rows: [{ ...values, ...(seen === undefined ? {} : { revision: seen }) }] }),
    { path: api.letters.number.path },
  )
  const newest = async () => {
    const found = (await api.letters.page({ fy })).rows.find((each) => each.applicationId === applicationId)?.notice
    return found === undefined || found.revision === null ? undefined : { ...found, revision: found.revision }
  }
  const save = useRevised(one, newest, {
    done: `${row.prefecture}の文書番号・施行日を記録しました`,
    onDone: () => record.draft.forget(),
  })
  const store = (values: Notice) =>
    save.run({ ...values, applicationId, ...(revision === null ? {} : { revision: record.revision() }) })
  return (
    <RecordForm
      of={record}
      label={`${row.prefecture}の通知`}
      deed={save}
      onSave={store}
      saveLabel="記録"
      mayEdit={mayNumber}
    >
      <div className={styles['pair']}>
        <RecordField of={record} name="docNo" hint="決裁の番号ではありません。" />
        <RecordField of={record} name="issuedOn" dates="long" hint="通知の日付です。" />
      </div>
      <RecordField of={record} name="addressee" placeholder={`${row.prefecture}知事`} hint="空欄なら知事宛てです。" />
    </RecordForm>
  )
}
