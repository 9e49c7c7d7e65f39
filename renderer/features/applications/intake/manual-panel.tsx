import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { fy as fyShape, id as idShape, moment } from '../../../../shared/contract/fields.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import type { Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { OfficeForm, useFormField } from '../../../ui/fields/form.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'

const options = prefectures.map(({ jis2, name, kana, lgCode }) => ({
  value: jis2,
  label: name,
  reading: kana,
  note: lgCode,
}))

const shape = z.object({
  id: idShape,
  fy: fyShape,
  // Nothing is chosen at first; then one of the 47 is.
  jis2: z.custom<string | Unread | null>().pipe(z.string({ error: '都道府県を選んでください。' })),
  receivedAt: z.custom<string | Unread | null>().pipe(moment.nullable()),
})

/** 手入力で登録: a draft of a known body, to be filled in field by field. */
export const ManualPanel = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <SidePanel open={open} onClose={onClose} title="手入力で登録" width={460}>
    <ManualForm onClose={onClose} />
  </SidePanel>
)

function ManualForm({ onClose }: { onClose: () => void }) {
  const { fy } = useDesk()
  // Made once for this form: pressing twice makes one application.
  const [id] = useState(() => crypto.randomUUID())
  const blank: z.input<typeof shape> = { id, fy, jis2: null, receivedAt: null }
  const form = useForm({ resolver: zodResolver(shape), defaultValues: blank })
  const jis2 = useFormField(form.control, 'jis2')
  const receivedAt = useFormField(form.control, 'receivedAt')
  const create = useCommand(useApi().intake.create)
  const save = form.handleSubmit(async (values) => {
    const made = await create.run(values)
    if (made === null) return
    onClose()
    go(`/applications/${made.id}/form`)
  })
  return (
    <OfficeForm onSubmit={save} label="手入力で登録">
      <p className="sub">
        メールやWordファイルがないとき(紙や電話で受けたとき)に使います。欄は後から一つずつ入力できます。
      </p>
      <ComboField label="都道府県" required options={options} {...jis2} />
      <DateTimeField
        label="受信日時"
        hint="分からなければ空のままで構いません。受付するときに要ります。"
        {...receivedAt}
      />
      <ErrorNote error={create.error} />
      <div className="row">
        <Button className="push" onClick={onClose}>
          やめる
        </Button>
        <Button look="primary" type="submit" busy={create.busy} shortcut="Ctrl Enter">
          未受付で登録
        </Button>
      </div>
    </OfficeForm>
  )
}
