import { Button } from '../../../ui/button.tsx'
import styles from './fields.module.css'

/** In a field's editor: what stands in it was begun before and never stored, and may go. */
export const RestoredNote = ({ onLetGo }: { onLetGo: () => void }) => (
  <p className={styles['note']}>
    ▲ 前に書きかけた内容です。{' '}
    <Button small look="quiet" onClick={onLetGo}>
      書きかけを捨てる
    </Button>
  </p>
)
