import { officeFields } from '../../../../shared/domain/office/office-fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import type { OfficeSettings } from '../records.ts'
import styles from '../settings.module.css'

/** 課室: whose office file this is, and what every output says at its edge. */
export function OfficeTab() {
  const settings = useAnswer(useApi().office.settings, {})
  return (
    <Pane title="課室と帳票の表示" fills>
      <Answer of={settings}>{(office) => <OfficeForm office={office} />}</Answer>
    </Pane>
  )
}

function OfficeForm({ office }: { office: OfficeSettings }) {
  const api = useApi()
  const mayEdit = useMay('office.editSettings')
  const edit = useRecordEdit({
    fields: officeFields,
    key: 'office',
    record: office,
    command: api.office.editSettings,
    inputOf: (values, revision) => ({ ...values, revision }),
    read: (stored) => stored,
    newest: () => api.office.settings({}),
    done: '課室の設定を直しました',
  })
  return (
    <RecordForm {...edit} label="課室と帳票の表示" mayEdit={mayEdit}>
      <div className={styles['pair']}>
        <RecordField of={edit.of} name="officeName" hint="画面の左上と帳票に入ります。" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={edit.of} name="label" placeholder="機密性2情報" hint="すべての帳票の上に入ります。" />
        <RecordField of={edit.of} name="handling" placeholder="関係者限り" hint="格付表示に続けて入ります。" />
      </div>
      <div className={styles['pair']}>
        <RecordField
          of={edit.of}
          name="senderTitle"
          rows={2}
          hint="通知の発信者です。改行のとおりに入ります。例: 総務省自治行政局地域力創造グループ 地域情報化企画室長"
        />
      </div>
      <div className={styles['pair']}>
        <RecordField of={edit.of} name="phone" hint="通知の担当の欄に入ります。" />
        <RecordField of={edit.of} name="email" hint="通知の担当の欄に入ります。" />
      </div>
      <div className={styles['pair']}>
        <RecordField of={edit.of} name="seal" hint="通知の発信者の下に記すかどうかです。" />
      </div>
    </RecordForm>
  )
}
