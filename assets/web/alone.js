// A page that stands for itself: there is no learning platform, and nobody is told anything.

const NO_LINK = "";
const openLink = async () => null;
