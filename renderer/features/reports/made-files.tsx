import { useSaveFiles } from '../../api/books.ts'
import { useDevice } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotify } from '../../ui/notice.tsx'
import { fileSize } from './file-size.ts'
import type { MadeFile } from './records.ts'
import styles from './reports.module.css'

/** What an export has just made: each file with its size and its SHA-256, to be saved one by one or all. */
export function MadeFiles({ files }: { files: readonly MadeFile[] }) {
  const save = useSaveFiles()
  return (
    <section className={styles['made']} aria-label="できたファイル">
      <div className="row">
        <b role="status">● {files.length}件のファイルができました</b>
        {files.length > 1 && (
          <Button small look="primary" className="push" onClick={() => save(files)}>
            すべて保存
          </Button>
        )}
      </div>
      <ul>
        {files.map((file) => (
          <li key={file.fileId}>
            <span>{file.name}</span>
            <Button small onClick={() => save([file])} aria-label={`${file.name}を保存`}>
              保存
            </Button>
            <span className="sub">
              {fileSize(file.size)}　<Fingerprint sha256={file.sha256} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first digits of a SHA-256 for the eye; a click copies all of it, to compare with what was sent. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const device = useDevice()
  const notify = useNotify()
  return (
    <button
      type="button"
      className={styles['hash']}
      title={`SHA-256 ${sha256}\n押すと全体をコピーします`}
      aria-label={`SHA-256 ${sha256.slice(0, 12)} の全体をコピー`}
      onClick={async () => {
        await device.copyText(sha256)
        notify({ text: 'SHA-256をコピーしました' })
      }}
    >
      SHA-256 {sha256.slice(0, 12)}…
    </button>
  )
}
