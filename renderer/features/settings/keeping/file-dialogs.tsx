import { useState } from 'react'
import { disposalFields, extensionFields, measureLabel } from '../../../../shared/domain/keeping/kinds.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useApi } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import type { RecordFile } from '../records.ts'

interface Props {
  file: RecordFile
  onClose: () => void
}

/** 延長. The id is made with the dialog, so that a second press extends nothing twice. */
export function ExtendDialog({ file: { fy, code, name, revision }, onClose }: Props) {
  const { keeping } = useApi()
  const [id] = useState(() => crypto.randomUUID())
  return (
    <DeedDialog
      fields={extensionFields}
      initial={blankOf(extensionFields)}
      draftKey={`extend/${fy}-${code}`}
      revision={revision}
      title={`「${name}」の保存期間を延長する`}
      deedLabel="延長を記録"
      command={keeping.extend}
      inputOf={(values) => ({ ...values, id, fy, code })}
      options={{ done: `${name}の保存期間を延長しました` }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <RecordField of={of} name="until" autoFocus />
          <RecordField of={of} name="reason" />
        </>
      )}
    </DeedDialog>
  )
}

/** 廃棄 or 移管: recorded first, then everything goes for good. */
export function GoneDialog({ file, onClose }: Props) {
  const { keeping } = useApi()
  const { fy, code, name, revision } = file
  const [id] = useState(() => crypto.randomUUID())
  const deed = measureLabel[file.measure]
  return (
    <DeedDialog
      fields={disposalFields}
      initial={blankOf(disposalFields)}
      draftKey={`dispose/${fy}-${code}`}
      revision={revision}
      title={`「${name}」の${deed}を記録し、台帳から消す`}
      deedLabel={`${deed}を記録して消す`}
      danger
      command={keeping.dispose}
      inputOf={(values) => ({ ...values, id, fy, code })}
      options={{ done: `${name}の${deed}を記録し、台帳から消しました` }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <p>
            記録 {file.records.toLocaleString('ja-JP')}件と書類 {file.files.toLocaleString('ja-JP')}
            件を、この台帳のファイルから消します。元に戻せません。
          </p>
          <p className="sub">
            残るのは、件数とハッシュ、操作の記録の番号だけです。バックアップと、保存してある出力ファイルは、別に消してください。
          </p>
          <RecordField
            of={of}
            name="agreedOn"
            autoFocus
            hint={
              file.measure === 'discard'
                ? '廃棄の協議に、内閣総理大臣が同意した日(公文書管理法第8条第2項)'
                : '国立公文書館等へ移管した日'
            }
          />
          <RecordField of={of} name="agreedRef" />
          <RecordField of={of} name="agreedBy" />
          <RecordField of={of} name="remark" />
        </>
      )}
    </DeedDialog>
  )
}
