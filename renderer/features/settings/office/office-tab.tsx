import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { RecordForm } from '../record-form.tsx'
import type { OfficeSettings } from '../records.ts'
import styles from '../settings.module.css'
import { useRecordForm } from '../use-record-form.ts'

/** 課室: whose office file this is, and what every output says at its edge. */
export function OfficeTab() {
  const settings = useAnswer(useApi().office.settings, {})
  return (
    <Pane title="課室と帳票の表示" fills>
      <Answer of={settings}>{(office) => <OfficeForm office={office} />}</Answer>
    </Pane>
  )
}

const inputOf = ({ officeName, label, handling, revision }: OfficeSettings) => ({
  officeName,
  label,
  handling,
  revision,
})

function OfficeForm({ office }: { office: OfficeSettings }) {
  const api = useApi()
  const mayEdit = useMay('office.editSettings')
  const given = useRecordForm({
    command: api.office.editSettings,
    draftKey: 'office',
    record: inputOf(office),
    read: inputOf,
    newest: () => api.office.settings({}),
    done: '課室の設定を直しました',
  })
  const { control } = given.form
  return (
    <RecordForm of={given} label="課室と帳票の表示" mayEdit={mayEdit}>
      <div className={styles['pair']}>
        <Bound control={control} name="officeName">
          {(field) => (
            <TextField
              label="課室名"
              required
              limit={100}
              hint="画面の左上と帳票に入ります。"
              readOnly={!mayEdit}
              {...field}
            />
          )}
        </Bound>
      </div>
      <div className={styles['pair']}>
        <Bound control={control} name="label">
          {(field) => (
            <TextField
              label="格付表示"
              limit={60}
              placeholder="機密性2情報"
              hint="すべての帳票の上に入ります。"
              readOnly={!mayEdit}
              {...field}
            />
          )}
        </Bound>
        <Bound control={control} name="handling">
          {(field) => (
            <TextField
              label="取扱制限"
              limit={60}
              placeholder="関係者限り"
              hint="格付表示に続けて入ります。"
              readOnly={!mayEdit}
              {...field}
            />
          )}
        </Bound>
      </div>
    </RecordForm>
  )
}
