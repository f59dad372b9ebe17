/** How settings are written in a template, told where one does not fit. */
export const configurationHints: Readonly<Record<string, string>> = {
  src: 'src="{{ task.input.source-ref | grant_read_access | escape }}"',
  sources: 'sources=\'[{"src":"…","type":"video/mp4"}]\'',
  activityLabels: 'activity-labels=\'["cutting","stirring"]\'',
  sceneFields: 'scene-fields=\'[{"name":"weather","label":"Weather","required":true}]\'',
};
