import type { StoreApi } from 'zustand'
import type { DropTargets, Incoming } from '../../api/drop-target.ts'
import { go } from '../../ui/go.ts'

/** To the screen that takes files, or to 公募・応募, which then finds them waiting. */
export function handOver(targets: StoreApi<DropTargets> | null, files: readonly Incoming[]): void {
  if (files.length > 0 && targets?.getState().drop(files) === false) go('/applications')
}
