/** What every task with a scene says of it. */
export const sceneStrings = {
  scene: 'Scene',
  sceneSetting: 'Setting',
  sceneBackground: 'Background',
  sceneEnvironment: 'Environment',
  noScene: 'Nothing is asked about the scene.',
  'scene-field-missing': '{label} is missing',
} as const;

export type SceneStrings = typeof sceneStrings;
