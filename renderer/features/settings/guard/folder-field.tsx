import { useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import styles from './guard.module.css'

interface FolderFieldProps {
  label: string
  hint: string
  value: string
  onChange: (value: string) => void
  error: string | null | undefined
}

/** A folder of this PC: chosen in the system's own dialog where there is one, typed otherwise. */
export function FolderField({ label, hint, value, onChange, error }: FolderFieldProps) {
  const { pickFolder } = useDevice()
  return (
    <div className={styles['folder']}>
      <TextField label={label} hint={hint} value={value} onChange={onChange} error={error ?? null} />
      {pickFolder !== null && (
        <Button
          onClick={async () => {
            const chosen = await pickFolder()
            if (chosen !== null) onChange(chosen)
          }}
        >
          フォルダーを選ぶ
        </Button>
      )}
    </div>
  )
}
