/**
 * What takes longest to load of an office's program; the rest comes with the first office. What cannot be loaded says so
 * there, beside the file that cannot be opened.
 */
export async function loadLibraries(nativeBinding: string | undefined): Promise<void> {
  const [{ loadEngine }] = await Promise.all([import('../../db/connection.ts'), import('./zod-setup.ts')])
  try {
    loadEngine(nativeBinding)
  } catch {
    return
  }
}
