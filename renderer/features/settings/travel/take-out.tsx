import { useState } from 'react'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { takeOutFields } from '../../../../shared/domain/travel/course.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useDevice } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'

/** 持ち出す: where to, what for, and where the copy is put. */
export function TakeOut() {
  const device = useDevice()
  const form = useFieldsForm(takeOutFields, blankOf(takeOutFields))
  const job = useJob(useApi().travel.takeOut)
  // Made with the form, so that a second press takes nothing out twice.
  const [id] = useState(() => crypto.randomUUID())
  const of = { fields: takeOutFields, form }
  const pick = device.pickFolder
  const start = form.handleSubmit((values) => job.start({ ...values, id }))
  return (
    <OfficeForm onSubmit={start} label="台帳を持ち出す">
      <p>
        検査したコピーを、選んだフォルダー(USBメモリーでもよい)に作ります。持ち出し先のPCの中にコピーしてから開きます。戻すまで、この台帳は誰にも読むだけになります。
      </p>
      <RecordField of={of} name="destination" placeholder="会議用ノートPC(第2会議室)" />
      <RecordField of={of} name="remark" rows={2} />
      <RecordField of={of} name="folder" />
      <div className="row">
        <Button look="primary" type="submit" busy={job.running} busyLabel="コピーを作っています…">
          台帳を持ち出す
        </Button>
        {pick !== null && (
          <Button
            onClick={async () => {
              const chosen = await pick()
              if (chosen !== null) form.setValue('folder', chosen)
            }}
          >
            フォルダーを選ぶ
          </Button>
        )}
      </div>
      <JobProgress job={job} label="持ち出し" unit="段" />
    </OfficeForm>
  )
}
