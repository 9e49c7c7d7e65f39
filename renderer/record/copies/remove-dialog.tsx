import { copyRemovalFields } from '../../../shared/domain/office/copies.ts'
import { blankOf } from '../../../shared/domain/record-fields.ts'
import { useApi } from '../../api/office.tsx'
import { DeedDialog } from '../commands/deed-dialog.tsx'
import { RecordField } from '../record-field.tsx'

/** このバックアップを消す: one copy by its name, or (`name` empty) all that still hold what was erased. */
export function RemoveDialog({ name, count, onClose }: { name: string; count: number; onClose: () => void }) {
  const { launcher } = useApi()
  const title = name === '' ? `消去した内容が残るバックアップ${count}個を消す` : 'このバックアップを消す'
  return (
    <DeedDialog
      fields={copyRemovalFields}
      initial={blankOf(copyRemovalFields)}
      draftKey="remove-copies"
      revision={1}
      title={title}
      deedLabel="消す"
      danger
      command={launcher.removeCopies}
      inputOf={(values) => ({ ...values, name })}
      options={{ done: ({ removed }) => `バックアップ${removed.length}個を消しました` }}
      onClose={onClose}
    >
      {(of) => (
        <>
          {name !== '' && <p>{name}</p>}
          <p>
            個人の情報の消去や廃棄の前に作ったもので、消した内容が残っています。このPCと別の場所の両方から消します。元に戻せません。
          </p>
          <p className="sub">
            いちばん新しいバックアップを検査してから消します。それより新しい、検査に通ったものがないときは消しません。消したことと理由は、操作の記録に残ります。
          </p>
          <RecordField of={of} name="reason" autoFocus hint="本人の申出など。氏名は書かないでください。" />
        </>
      )}
    </DeedDialog>
  )
}
