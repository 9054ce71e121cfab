const scopes =
  'core activity signup attendance hours volunteer place story desk backend local ui screens build deps docs seed test bench';

/** The subject is read by the association, so it is in Chinese; type and scope are for tools. */
const subjectInChinese = ({ subject }) => [/\p{Script=Han}/u.test(subject ?? ''), '主题要用中文写'];

module.exports = {
  extends: ['@commitlint/config-conventional'],
  plugins: [{ rules: { 'subject-in-chinese': subjectInChinese } }],
  rules: {
    'scope-enum': [2, 'always', scopes.split(' ')],
    'scope-empty': [2, 'never'],
    'subject-case': [0],
    'subject-in-chinese': [2, 'always'],
    'header-max-length': [2, 'always', 72],
    'body-max-line-length': [0],
  },
};
