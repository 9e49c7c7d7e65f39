import { useState } from 'react'
import { typedOf } from '../../../../../shared/domain/record-fields.ts'
import { acceleratorFields } from '../../../../../shared/domain/talent/accelerators/fields.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { Button } from '../../../../ui/button.tsx'
import type { Person } from '../records.ts'
import { useKept } from './use-kept.ts'

/** 氏名などを直す. */
export function EditPersonButton({ person }: { person: Person }) {
  const { fy } = useDesk()
  const { accelerators } = useApi()
  const kept = useKept()
  const [open, setOpen] = useState(false)
  const { id, revision, name, kana, note } = person
  return (
    <>
      <Button onClick={() => setOpen(true)}>氏名を直す…</Button>
      {open && (
        <DeedDialog
          fields={acceleratorFields}
          initial={typedOf(acceleratorFields, person)}
          draftKey={`accelerators/${id}`}
          revision={revision}
          title="氏名などを直す"
          deedLabel="保存"
          command={kept(accelerators.edit)}
          inputOf={(values) => ({ ...values, id, fy, revision })}
          options={{
            done: '氏名などを保存しました',
            undo: (_, after) => () => accelerators.edit({ id, fy, name, kana, note, revision: after.revision }),
          }}
          onClose={() => setOpen(false)}
        >
          {(of) => (
            <>
              <RecordField of={of} name="name" autoFocus />
              <RecordField of={of} name="kana" />
              <RecordField of={of} name="note" rows={3} />
            </>
          )}
        </DeedDialog>
      )}
    </>
  )
}
