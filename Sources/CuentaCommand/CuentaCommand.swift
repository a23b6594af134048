import ArgumentParser

@main
struct CuentaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cuenta")
}
