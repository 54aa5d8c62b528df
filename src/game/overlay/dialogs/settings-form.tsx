import { type Settings, TEXT_SIZES, THEMES, type Theme } from '../../settings/settings.ts';

interface SettingsFormProps {
  readonly settings: Settings;
  readonly onChange: (settings: Partial<Settings>) => void;
}

const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: 'Like my device', light: 'Light', dark: 'Dark' };

/** Every setting works at once and is kept; there is nothing to confirm. */
export function SettingsForm({ settings, onChange }: SettingsFormProps) {
  return (
    <form class="settings" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Sound</legend>
        <label class="slider">
          Volume
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={Math.round(settings.volume * 100)}
            aria-valuetext={`${Math.round(settings.volume * 100)} percent`}
            onInput={(event) => onChange({ volume: Number(event.currentTarget.value) / 100 })}
          />
        </label>
        <Switch label="Mute" isOn={settings.muted} onChange={(muted) => onChange({ muted })} />
      </fieldset>
      <fieldset>
        <legend>Light</legend>
        <div class="segments">
          {THEMES.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => onChange({ theme })}
              />
              <span>{THEME_WORDS[theme]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>Text size</legend>
        <div class="segments">
          {TEXT_SIZES.map((textSize) => (
            <label key={textSize}>
              <input
                type="radio"
                name="text-size"
                checked={settings.textSize === textSize}
                onChange={() => onChange({ textSize })}
              />
              <span>{textSize} %</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>Play</legend>
        <Switch
          label="Coach"
          hint="A word on every reply as soon as you have given it."
          isOn={settings.coach}
          onChange={(coach) => onChange({ coach })}
        />
        <Switch
          label="Calm stage"
          hint="No shaking, no flush of anger, no sparks."
          isOn={settings.calm}
          onChange={(calm) => onChange({ calm })}
        />
        <Switch
          label="Number keys"
          hint="The keys 1 to 4 choose replies."
          isOn={settings.numberKeys}
          onChange={(numberKeys) => onChange({ numberKeys })}
        />
      </fieldset>
    </form>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}
