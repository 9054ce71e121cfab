// Each guard: a name, where it looks, what must never stand there, and one sentence of reason.
const CODE = /\.(ts|tsx|mjs|cjs|js|scss)$/;
const TESTS = /\.test\.tsx?$|^tests\/|\/fixtures\//;
const STYLES = /^src\/.*\.scss$/;
const MOST_LINES = 300;

const tooLong = (text) => {
  const lines = text.split('\n').length - 1;
  return lines > MOST_LINES ? [{ line: MOST_LINES + 1, found: `${lines} lines` }] : [];
};

/** The guards, as {@link guardSource} applies them. */
export const guards = [
  {
    name: 'core-has-no-clock',
    because: 'time and randomness come in as arguments, so that a rule gives the same answer everywhere',
    where: /^core\/.*\.ts$/,
    except: TESTS,
    never: /\bDate\b(?!['"])|\bMath\.random\b|['"]node:|\bperformance\.now\b|\bprocess\./,
  },
  {
    name: 'characters-are-characters',
    because: 'a person counts characters, not units of a string: atMost and atLeast of core/shared/calls.ts',
    where: /^core\/.*calls\.ts$/,
    never: /\bv\.(max|min)Length\((?!1,).*字/,
  },
  {
    name: 'taro-components-in-ui',
    because: 'screens use the primitives of src/ui, which carry the semantics',
    where: /^src\/.*\.tsx?$/,
    except: /^src\/ui\//,
    never: /['"]@tarojs\/components/,
  },
  {
    name: 'colours-in-tokens',
    because: 'every colour has a name and a measured contrast in the tokens',
    where: /^src\/.*\.(tsx?|scss)$/,
    // WeChat's own bar takes these two and no others.
    unless: /frontColor.*'#(000000|ffffff)'/,
    except: /(^|\/)tokens[^/]*$|\.config\.ts$|\.test\.tsx?$/,
    never: /(?<![\w&/])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?!\/)|\b(?:rgb|hsl)a?\(/i,
  },
  {
    name: 'semantics-in-ui',
    because: 'roles and aria belong to the primitives; screens say what a thing is by choosing one',
    where: /^src\/(pages|packages|features)\/.*\.tsx?$/,
    except: TESTS,
    never: /\baria-[a-z]+|\baria[A-Z]\w+=|\brole=/,
  },
  {
    name: 'native-navigation',
    because: 'the native bar is what screen readers know',
    where: /^(src|config)\/.*\.(tsx?|cjs|json)$/,
    never: /navigationStyle['"]?\s*:\s*['"]custom/,
  },
  {
    name: 'webview-renderer',
    because: 'Skyline has no screen reader support worth the name',
    where: /^((src|config)\/.*|project\.config)\.(tsx?|cjs|json)$/,
    never: /skyline/i,
  },
  {
    name: 'zoom-stays',
    because: 'a reader with low vision enlarges the page',
    where: /^(src|config)\/.*\.(html|tsx?|cjs)$/,
    never: /user-scalable\s*=\s*(no|0)|maximum-scale/i,
  },
  {
    name: 'text-grows',
    because: 'text sizes are px × var(--k), so that a chosen size reaches every word',
    where: STYLES,
    except: /(^|\/)tokens[^/]*$/,
    never: /font-size:\s*[\d.]+px|(?<![\w.])[\d.]+(rpx|rem)\b/,
  },
  {
    name: 'no-machine-paths',
    because: 'the repository knows no machine but the one it stands on',
    where: /./,
    except: /(^|\/)guards\.mjs$|^tests\/architecture\//,
    alsoInComments: true,
    never: /(?<=^|[\s'"`(=])(\/(work|tmp|home|Users|root)\/|[A-Z]:\\)/,
  },
  {
    name: 'reasons-given',
    because: 'a suppressed check says why on the same line',
    where: CODE,
    except: /(^|\/)guards\.mjs$|^tests\/architecture\//,
    alsoInComments: true,
    never: /@ts-(ignore|nocheck)|@ts-expect-error\s*$|eslint-disable/,
  },
  {
    name: 'short-files',
    because: `a file over ${MOST_LINES} lines holds more than one idea`,
    where: CODE,
    judge: tooLong,
  },
];
