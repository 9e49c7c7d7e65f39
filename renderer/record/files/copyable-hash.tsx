import { useDevice } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotify } from '../../ui/notice.tsx'
import styles from './copyable-hash.module.css'

/** A hash in full, to be compared with what is printed, and a button that copies it. */
export function CopyableHash({ label, hash }: { label: string; hash: string }) {
  const device = useDevice()
  const notify = useNotify()
  return (
    <div className={styles['line']}>
      <span className={styles['hash']}>{hash}</span>
      <Button
        small
        aria-label={`${label}をコピー`}
        onClick={async () => {
          await device.copyText(hash)
          notify({ text: `${label}をコピーしました` })
        }}
      >
        コピー
      </Button>
    </div>
  )
}
