import { useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { CopyableHash } from '../../../record/files/copyable-hash.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { FolderField } from './folder-field.tsx'

/** 別のPCへ移す: one folder to carry, after which the office here is only read. */
export function MoveDialog({ onClose }: { onClose: () => void }) {
  const [folder, setFolder] = useState('')
  const [empty, setEmpty] = useState(false)
  const [moved, setMoved] = useState<{ folder: string; files: readonly string[]; sha256: string } | null>(null)
  const move = useCommand(useApi().launcher.move, { onDone: setMoved })
  const told = empty ? '移す先のフォルダーを入力してください。' : move.error?.problem.fields['folder']
  if (moved !== null) return <Moved moved={moved} onClose={onClose} />
  return (
    <FormDialog
      onClose={onClose}
      title="別のPCへ移す"
      label="別のPCへ移す"
      deedLabel="一式を作って移す"
      busy={move.busy}
      onSubmit={() => {
        setEmpty(folder.trim() === '')
        if (folder.trim() !== '') void move.run({ folder: folder.trim() })
      }}
    >
      <div className="stack">
        <p>
          選んだ場所(USBメモリーなど)に、台帳の一式を入れたフォルダーを作り、読み直して確かめます。この台帳はその後、読むことだけができます。移すのをやめるときは、理由を書いて元に戻せます。
        </p>
        <FolderField
          label="移す先のフォルダー"
          hint="移す先のPCで、できたフォルダーをそのPCのディスクに置いて開きます。"
          value={folder}
          onChange={setFolder}
          error={told}
        />
        {told === undefined && <ErrorNote error={move.error} takeFocus />}
      </div>
    </FormDialog>
  )
}

const Moved = ({
  moved: { folder, files, sha256 },
  onClose,
}: {
  moved: { folder: string; files: readonly string[]; sha256: string }
  onClose: () => void
}) => (
  <Dialog
    open
    onClose={onClose}
    title="移す一式ができました"
    actions={
      <Button look="primary" onClick={onClose}>
        閉じる
      </Button>
    }
  >
    <div className="stack">
      <p>● 書いて、読み直して、同じであることを確かめました。</p>
      <p>{folder}</p>
      <p className="sub">{files.join('、')}</p>
      <CopyableHash label="SHA-256" hash={sha256} />
      <p>この台帳は、これから読むことだけができます。続きは、移した先で使ってください。</p>
    </div>
  </Dialog>
)
