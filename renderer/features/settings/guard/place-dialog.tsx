import { useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import type { Copies } from '../../../record/copies/records.ts'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { FolderField } from './folder-field.tsx'

/** もう一つの置き場所: where a copy of each copy goes, so that a disk that dies does not take both. */
export function PlaceDialog({ second, onClose }: { second: Copies['second']; onClose: () => void }) {
  const [folder, setFolder] = useState(second?.folder ?? '')
  const choose = useCommand(useApi().launcher.setSecondPlace, {
    done: (now) => (now.second === null ? '別の場所をなしにしました' : '別の場所を決めました'),
    onDone: onClose,
  })
  const told = choose.error?.problem.fields['folder']
  return (
    <FormDialog
      onClose={onClose}
      title="バックアップの別の場所"
      label="バックアップの別の場所"
      deedLabel="この場所にする"
      busy={choose.busy}
      onSubmit={() => choose.run({ folder })}
    >
      <div className="stack">
        <p>
          別のドライブ(外付けのディスクなど)のフォルダーを決めると、バックアップを作るたびに同じものを置きます。外れている間も仕事は続けられ、つないだ時に置きます。
        </p>
        <FolderField
          label="フォルダー(空にすると、なしになります)"
          hint="このPCだけの設定です。別のPCでは、そのPCで決めます。"
          value={folder}
          onChange={setFolder}
          error={told}
        />
        {told === undefined && <ErrorNote error={choose.error} takeFocus />}
      </div>
    </FormDialog>
  )
}
