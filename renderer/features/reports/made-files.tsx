import { useSaveFiles } from '../../api/books.ts'
import { CopyableHash } from '../../record/files/copyable-hash.tsx'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/layers/menu.tsx'
import { fileSize } from './file-size.ts'
import { OpenBook, OpeningWords } from './open-book.tsx'
import type { MadeFile } from './records.ts'
import styles from './reports.module.css'

/** What an export has just made: each file with its size, to be saved one by one or all. */
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
            <span className="sub">{fileSize(file.size)}</span>
            <OpenBook file={file} />
            <Button small onClick={() => save([file])} aria-label={`${file.name}を保存`}>
              保存
            </Button>
          </li>
        ))}
      </ul>
      <OpeningWords />
    </section>
  )
}

/** SHA-256 of a file, to compare with what was sent: shown to who asks for it. */
export const Fingerprint = ({ file: { name, sha256 } }: { file: MadeFile }) => (
  <Popover
    small
    look="quiet"
    width={380}
    title="SHA-256"
    label={
      <>
        SHA-256<span className="visually-hidden"> {name}</span>
      </>
    }
  >
    <CopyableHash label="SHA-256" hash={sha256} />
  </Popover>
)
