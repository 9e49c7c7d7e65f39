import { useDevice } from '../../api/office.tsx'
import type { MadeFile } from './records.ts'

/** Hands files to the officer one after another: each may ask where it shall lie. */
export function useSaveFiles(): (files: readonly Pick<MadeFile, 'fileId' | 'name'>[]) => Promise<void> {
  const device = useDevice()
  return async (files) => {
    for (const { fileId, name } of files) await device.saveFile(fileId, name)
  }
}
