import ArgumentParser
@main struct Osteon: ParsableCommand { }
